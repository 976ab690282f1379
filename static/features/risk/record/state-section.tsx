import Button from '@atlaskit/button/new';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RiskState, RiskView } from '../../../../src/risk/contract';
import { call } from '../../../shared/call';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { Field } from '../../../shared/form/field';
import { TextInput } from '../../../shared/form/text-input';
import { useDates } from '../../../shared/text/use-dates';
import parts from '../../plan/plan-parts.module.css';
import { useRisksWritten } from '../use-register';
import { isReasonDue, movesFrom } from '../../../../src/risk/states/contract';

interface StateSectionProps {
  readonly engagementId: string;
  readonly canWrite: boolean;
  readonly risk: RiskView;
}

/** The state, and a button for each way on; a reason is asked for where one is due. */
export function StateSection({ engagementId, canWrite, risk }: StateSectionProps) {
  const { t } = useTranslation();
  const dates = useDatesOf(risk);
  const [asking, setAsking] = useState<RiskState>();
  const move = useMove(engagementId, risk, () => setAsking(undefined));
  const choose = (to: RiskState) =>
    isReasonDue(risk.state, to) ? setAsking(to) : move.mutate({ to });
  return (
    <section className={parts.part} aria-label={t('risk.column.state')}>
      <h3>{t('risk.stateIs', { state: t(`risk.state.${risk.state}`) })}</h3>
      {dates !== undefined && <p>{dates}</p>}
      {risk.closingReason !== undefined && (
        <p>{t('risk.closedBecause', { reason: risk.closingReason })}</p>
      )}
      {move.error !== null && <ErrorMessage failure={move.error} />}
      {canWrite && (
        <div className={parts.choices}>
          {movesFrom(risk.state).map((to) => (
            <Button key={to} isDisabled={move.isPending} onClick={() => choose(to)}>
              {t(risk.state === 'closed' ? 'risk.move.reopen' : `risk.move.${to}`)}
            </Button>
          ))}
        </div>
      )}
      {asking !== undefined && (
        <MoveReason
          isSaving={move.isPending}
          onCancel={() => setAsking(undefined)}
          onGive={(reason) => move.mutate({ to: asking, reason })}
        />
      )}
    </section>
  );
}

function useDatesOf({ occurredOn }: RiskView): string | undefined {
  const { t } = useTranslation();
  const dates = useDates();
  return occurredOn === undefined
    ? undefined
    : t('risk.occurredOn', { day: dates.day(occurredOn) });
}

function useMove(engagementId: string, { riskId, version }: RiskView, onMoved: () => void) {
  const written = useRisksWritten(engagementId);
  return useMutation({
    mutationFn: ({ to: state, reason }: { to: RiskState; reason?: string }) =>
      call('risk.change', {
        engagementId,
        changes: [{ riskId, version, state, ...(reason === undefined ? {} : { reason }) }],
      }),
    onSuccess: onMoved,
    // After a conflict, too, what is stored now is what shall be seen.
    onSettled: written,
  });
}

interface MoveReasonProps {
  readonly isSaving: boolean;
  readonly onCancel: () => void;
  readonly onGive: (reason: string) => void;
}

function MoveReason({ isSaving, onCancel, onGive }: MoveReasonProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [isTried, setIsTried] = useState(false);
  const isMissing = reason.trim() === '';
  return (
    <div className={parts.form}>
      <Field
        name="moveReason"
        label={t('risk.reason')}
        isRequired
        problems={isTried && isMissing ? [t('errors.reasonMissing')] : []}
      >
        {(control) => (
          <TextInput {...control} maxLength={500} value={reason} onChange={setReason} />
        )}
      </Field>
      <div className={parts.choices}>
        <Button
          appearance="primary"
          isLoading={isSaving}
          onClick={() => (isMissing ? setIsTried(true) : onGive(reason.trim()))}
        >
          {t('act.save')}
        </Button>
        <Button appearance="subtle" onClick={onCancel}>
          {t('act.cancel')}
        </Button>
      </div>
    </div>
  );
}
