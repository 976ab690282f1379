import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call } from '../../../shared/call';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { ConfirmAct } from '../../../shared/form/confirm-act';
import { useRisksWritten } from '../use-register';

interface RetireActProps {
  readonly engagementId: string;
  /** Of the own risk. */
  readonly riskKey: string;
  readonly event: string;
}

/** Takes an own risk out of the library of the site. */
export function RetireAct({ engagementId, riskKey: key, event }: RetireActProps) {
  const { t } = useTranslation();
  const retire = useMutation({
    mutationFn: () => call('risk.retireOwn', { engagementId, key }),
    onSettled: useRisksWritten(engagementId),
  });
  return (
    <>
      {retire.error !== null && <ErrorMessage failure={retire.error} />}
      <ConfirmAct
        act={t('risk.offer.retire')}
        label={t('risk.offer.retireOf', { event })}
        question={t('risk.offer.retireQuestion', { event })}
        confirm={t('risk.offer.retireNow')}
        isSaving={retire.isPending}
        onConfirm={() => retire.mutate()}
      />
    </>
  );
}
