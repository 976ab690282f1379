import Button from '@atlaskit/button/new';
import SectionMessage from '@atlaskit/section-message';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RiskState, RiskView } from '../../../../src/risk/contract';
import {
  isReasonDue,
  missingForTreatment,
  movesFrom,
  type TreatmentNeed,
} from '../../../../src/risk/states/contract';
import { call } from '../../../shared/call';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { ReasonForm } from '../../../shared/form/reason-form';
import { useDates } from '../../../shared/text/use-dates';
import parts from '../../plan/plan-parts.module.css';
import { useRisksWritten } from '../use-register';

interface StateSectionProps {
  readonly engagementId: string;
  readonly canWrite: boolean;
  readonly risk: RiskView;
  /** Opens the form, for what a state needs. */
  readonly onEdit: () => void;
  /** Asks what it did to the plan: no risk just occurs. */
  readonly onOccur: () => void;
}

/** The state, and a button for each way on; a reason is asked for where one is due. */
export function StateSection({ engagementId, canWrite, risk, onEdit, onOccur }: StateSectionProps) {
  const { t } = useTranslation();
  const dates = useDatesOf(risk);
  const [asking, setAsking] = useState<RiskState>();
  const move = useMove(engagementId, risk, () => setAsking(undefined));
  const choose = (to: RiskState) => {
    if (to === 'occurred') {
      onOccur();
      return;
    }
    const mustAsk = isReasonDue(risk.state, to) || needsOf(risk, to).length > 0;
    setAsking(mustAsk ? to : undefined);
    if (!mustAsk) move.mutate({ to });
  };
  const needs = asking === undefined ? [] : needsOf(risk, asking);
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
      {needs.length > 0 && <MoveNeeds needs={needs} onEdit={onEdit} />}
      {asking !== undefined && isReasonDue(risk.state, asking) && (
        <ReasonForm
          name="moveReason"
          label={t('risk.reason')}
          maxLength={500}
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

/** What is to be filled in before a risk can go there. */
function needsOf(risk: RiskView, to: RiskState): readonly TreatmentNeed[] {
  return to === 'treating' ? missingForTreatment(risk) : [];
}

interface MoveNeedsProps {
  readonly needs: readonly TreatmentNeed[];
  readonly onEdit: () => void;
}

function MoveNeeds({ needs, onEdit }: MoveNeedsProps) {
  const { t } = useTranslation();
  return (
    <div role="alert">
      <SectionMessage appearance="warning" title={t('risk.needs.title')}>
        <ul>
          {needs.map((need) => (
            <li key={need}>{t(`risk.needs.${need}`)}</li>
          ))}
        </ul>
        <Button onClick={onEdit}>{t('risk.needs.act')}</Button>
      </SectionMessage>
    </div>
  );
}
