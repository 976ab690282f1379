import Button from '@atlaskit/button/new';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChangeView } from '../../../../src/change/contract';
import { movesFrom, type ChangeAct } from '../../../../src/change/states/contract';
import { call } from '../../../shared/call';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { ReasonForm } from '../../../shared/form/reason-form';
import type { PayloadOf } from '../../../shared/function-table';
import parts from '../../plan/plan-parts.module.css';
import { useChangesWritten } from '../use-changes';

type Act = PayloadOf<'change.move'>['act'];

/** What follows from a decision, or from what was decided having been done: no buttons. */
const NO_BUTTONS: readonly ChangeAct[] = ['approve', 'reject', 'defer', 'implement'];

interface ActsSectionProps {
  readonly change: ChangeView;
}

/** A button for all that the reader may do with it now; what it takes away, or ends, asks why first. */
export function ActsSection({ change }: ActsSectionProps) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState<Act>();
  const move = useMove(change, () => setAsking(undefined));
  const acts = change.acts.filter((act): act is Act => !NO_BUTTONS.includes(act));
  if (acts.length === 0 && move.error === null) return null;
  const choose = (act: Act) => {
    const mustAsk = isReasonDue(change, act);
    setAsking(mustAsk ? act : undefined);
    if (!mustAsk) move.mutate({ act });
  };
  return (
    <section className={parts.part} aria-label={t('change.actsTitle')}>
      <h3>{t('change.actsTitle')}</h3>
      {move.error !== null && <ErrorMessage failure={move.error} />}
      {asking === undefined ? (
        <div className={parts.choices}>
          {acts.map((act, place) => (
            <Button
              key={act}
              appearance={place === 0 && act !== 'withdraw' ? 'primary' : 'default'}
              isDisabled={move.isPending}
              onClick={() => choose(act)}
            >
              {t(`change.act.${act}`)}
            </Button>
          ))}
        </div>
      ) : (
        <>
          <p>{t(`change.actMeans.${asking}`, { defaultValue: '' })}</p>
          <ReasonForm
            key={asking}
            name="changeReason"
            label={t('change.reason')}
            maxLength={1_000}
            act={t(`change.act.${asking}`)}
            isSaving={move.isPending}
            onCancel={() => setAsking(undefined)}
            onGive={(reason) => move.mutate({ act: asking, reason })}
          />
        </>
      )}
    </section>
  );
}

function isReasonDue({ state, type }: ChangeView, act: Act): boolean {
  return movesFrom(state, type).some((one) => one.act === act && one.isReasonDue);
}

function useMove({ engagementId, changeId, version }: ChangeView, onMoved: () => void) {
  const written = useChangesWritten(engagementId);
  return useMutation({
    mutationFn: ({ act, reason }: { act: Act; reason?: string }) =>
      call('change.move', {
        engagementId,
        changeId,
        version,
        act,
        ...(reason === undefined ? {} : { reason }),
      }),
    onSuccess: onMoved,
    // After a conflict, too, what is stored now is what shall be seen.
    onSettled: written,
  });
}
