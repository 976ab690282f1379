import Button from '@atlaskit/button/new';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { PlanChangeRequest } from '../../../../src/plan/contract';
import { call } from '../../../shared/call';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import parts from '../../plan/plan-parts.module.css';
import { useRisksWritten } from '../use-register';

interface OccurDoneProps {
  readonly engagementId: string;
  /** The act that takes the plan's change back. */
  readonly undo: PlanChangeRequest;
}

/** That it is saved, and the way back for the plan. */
export function OccurDone({ engagementId, undo }: OccurDoneProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const back = useMutation({
    mutationFn: () => call('plan.change', { engagementId, changes: [...undo.changes] }),
    onSuccess: () => void client.invalidateQueries({ queryKey: ['plan.get', engagementId] }),
    onSettled: useRisksWritten(engagementId),
  });
  const hasChanged = undo.changes.length > 0;
  return (
    <div className={parts.form}>
      <p role="status">{t(back.isSuccess ? 'risk.occur.undone' : 'risk.occur.done')}</p>
      {back.error !== null && <ErrorMessage failure={back.error} />}
      {hasChanged && !back.isSuccess && (
        <>
          <p className={parts.note}>{t('risk.occur.back')}</p>
          <div>
            <Button isLoading={back.isPending} onClick={() => back.mutate()}>
              {t('risk.occur.undo')}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
