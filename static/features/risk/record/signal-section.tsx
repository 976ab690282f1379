import Button from '@atlaskit/button/new';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RiskView } from '../../../../src/risk/contract';
import type { RiskSignal } from '../../../../src/risk/watch/contract';
import { call } from '../../../shared/call';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { ReasonForm } from '../../../shared/form/reason-form';
import { usePeople } from '../../../shared/people/use-people';
import { useDates } from '../../../shared/text/use-dates';
import parts from '../../plan/plan-parts.module.css';
import { usePlan } from '../../plan/use-plan';
import { useRisksWritten } from '../use-register';

interface SignalSectionProps {
  readonly engagementId: string;
  readonly canWrite: boolean;
  readonly risk: RiskView;
  /** Opens the form, or the dialog of what has occurred, as the suggestion says. */
  readonly onAccept: (signal: RiskSignal) => void;
}

/** What watches have found and nobody has answered; without any there is no section. */
export function SignalSection({ engagementId, canWrite, risk, onAccept }: SignalSectionProps) {
  const { t } = useTranslation();
  const open = (risk.signals ?? []).filter(({ state }) => state === 'open');
  if (open.length === 0) return null;
  return (
    <section className={parts.part} aria-label={t('risk.signal.title')}>
      <h3>{t('risk.signal.title')}</h3>
      {open.map((signal) => (
        <Signal key={signal.watchId} {...{ engagementId, canWrite, risk, signal, onAccept }} />
      ))}
    </section>
  );
}

function Signal(props: SignalSectionProps & { readonly signal: RiskSignal }) {
  const { engagementId, canWrite, risk, signal, onAccept } = props;
  const { t } = useTranslation();
  const [isAsking, setIsAsking] = useState(false);
  const words = useSignalWords(engagementId, risk, signal);
  return (
    <div>
      <p>{words.found}</p>
      <p className={parts.note}>
        {words.since} {words.told}
      </p>
      {canWrite && (
        <div className={parts.choices}>
          <Button onClick={() => onAccept(signal)}>{t(`risk.signal.${signal.suggests}`)}</Button>
          <Button appearance="subtle" onClick={() => setIsAsking(true)}>
            {t('risk.signal.dismiss')}
          </Button>
        </div>
      )}
      {isAsking && <DismissReason {...props} onClose={() => setIsAsking(false)} />}
    </div>
  );
}

function useSignalWords(engagementId: string, { watches = [] }: RiskView, signal: RiskSignal) {
  const { t } = useTranslation();
  const dates = useDates();
  const { watchId, seen, since, quietOn, telling, subject = '' } = signal;
  const watch = watches.find((one) => one.watchId === watchId);
  const isPerson = watch?.kind === 'commitmentBelow';
  const people = usePeople(isPerson ? [subject] : []);
  const items = usePlan(engagementId, watch?.kind === 'planItemLate').data?.items ?? [];
  const item = items.find(({ id }) => id === subject);
  const name = isPerson ? people.name(subject) : (item?.name ?? '…');
  const jql = watch?.kind === 'jqlCount' ? watch.jql : '';
  const told = { due: 'untold', claimed: 'untold', told: 'told', refused: 'refused' } as const;
  return {
    found: watch && t(`risk.signal.${watch.kind}`, { subject: name, seen, jql }),
    since:
      quietOn === undefined
        ? t('risk.signal.since', { day: dates.day(since) })
        : t('risk.signal.quiet', { since: dates.day(since), day: dates.day(quietOn) }),
    told: t(`risk.signal.${told[telling]}`),
  };
}

interface DismissReasonProps {
  readonly engagementId: string;
  readonly risk: RiskView;
  readonly signal: RiskSignal;
  readonly onClose: () => void;
}

function DismissReason({ engagementId, risk, signal, onClose }: DismissReasonProps) {
  const { t } = useTranslation();
  const dismiss = useMutation({
    mutationFn: (reason: string) =>
      call('risk.dismissSignal', {
        engagementId,
        riskId: risk.riskId,
        signal: { watchId: signal.watchId, since: signal.since },
        reason,
      }),
    onSuccess: onClose,
    onSettled: useRisksWritten(engagementId),
  });
  return (
    <>
      {dismiss.error !== null && <ErrorMessage failure={dismiss.error} />}
      <ReasonForm
        name="dismissReason"
        label={t('risk.signal.dismissReason')}
        act={t('risk.signal.dismiss')}
        maxLength={500}
        isSaving={dismiss.isPending}
        onCancel={onClose}
        onGive={(reason) => dismiss.mutate(reason)}
      />
    </>
  );
}
