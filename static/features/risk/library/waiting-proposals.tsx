import Button from '@atlaskit/button/new';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LibraryTexts, ProposalView } from '../../../../src/risk/library/contract';
import { call } from '../../../shared/call';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { ReasonForm } from '../../../shared/form/reason-form';
import { usePeople } from '../../../shared/people/use-people';
import { useDates } from '../../../shared/text/use-dates';
import parts from '../../plan/plan-parts.module.css';
import { useRisksWritten } from '../use-register';
import styles from './library.module.css';
import { WithdrawAct } from './withdraw-act';

interface WaitingProposalsProps {
  readonly engagementId: string;
  readonly proposals: readonly ProposalView[];
}

/** What was offered to the library and waits for somebody's word; without any there is no section. */
export function WaitingProposals({ engagementId, proposals }: WaitingProposalsProps) {
  const { t } = useTranslation();
  const waiting = proposals.filter(({ state }) => state === 'waiting');
  const people = usePeople(waiting.map(({ by }) => by.accountId));
  if (waiting.length === 0) return null;
  const title = t('risk.offer.waitingTitle', { count: waiting.length });
  return (
    <section className={parts.part} aria-label={title}>
      <h3>{title}</h3>
      {waiting.some(({ canJudge }) => canJudge) && (
        <p className={parts.note}>{t('risk.offer.waitingHint')}</p>
      )}
      {waiting.map((proposal) => (
        <Waiting
          key={proposal.proposalId}
          {...{ engagementId, proposal }}
          person={people.name(proposal.by.accountId)}
        />
      ))}
    </section>
  );
}

interface WaitingProps {
  readonly engagementId: string;
  readonly proposal: ProposalView;
  readonly person: string;
}

function Waiting({ engagementId, proposal, person }: WaitingProps) {
  const { t } = useTranslation();
  const dates = useDates();
  const { proposalId, offered, by, isMine, canJudge, canWithdraw } = proposal;
  if (offered === undefined) return null;
  const { texts, otherTexts, probability, impact } = offered;
  const at = dates.moment(by.at);
  return (
    <article className={styles.proposal}>
      <p className={parts.note}>{t('risk.offer.by', { person, at })}</p>
      <Texts texts={texts} />
      {otherTexts !== undefined && <Texts texts={otherTexts} />}
      <p className={parts.note}>
        {t('risk.rated', { probability, impact, score: probability * impact })}
      </p>
      {canJudge ? (
        <Judge {...{ engagementId, proposal }} event={texts.event} />
      ) : (
        <p>{t(isMine ? 'risk.offer.ownOne' : 'risk.offer.notYours')}</p>
      )}
      {canWithdraw && <WithdrawAct {...{ engagementId, proposalId }} event={texts.event} />}
    </article>
  );
}

function Texts({ texts }: { readonly texts: LibraryTexts }) {
  const { t } = useTranslation();
  const { cause, event, effect, response, contingency } = texts;
  return (
    <div>
      <strong>{event}</strong>
      <p className={styles.more}>{t('risk.library.why', { cause, effect })}</p>
      {response !== '' && (
        <p className={styles.more}>{t('risk.offer.response', { text: response })}</p>
      )}
      {contingency !== '' && (
        <p className={styles.more}>{t('risk.offer.contingency', { text: contingency })}</p>
      )}
    </div>
  );
}

interface JudgeProps extends Pick<WaitingProps, 'engagementId' | 'proposal'> {
  readonly event: string;
}

function Judge({ engagementId, proposal: { proposalId }, event }: JudgeProps) {
  const { t } = useTranslation();
  const [isDeclining, setIsDeclining] = useState(false);
  const judge = useMutation({
    mutationFn: (reason: string | undefined) =>
      call('risk.judgeProposal', {
        engagementId,
        proposalId,
        ...(reason === undefined ? { verdict: 'approved' } : { verdict: 'declined', reason }),
      }),
    onSettled: useRisksWritten(engagementId),
  });
  return (
    <>
      {judge.error !== null && <ErrorMessage failure={judge.error} />}
      {isDeclining ? (
        <ReasonForm
          name={`decline-${proposalId}`}
          label={t('risk.offer.why')}
          maxLength={500}
          isSaving={judge.isPending}
          act={t('risk.offer.declineNow')}
          onCancel={() => setIsDeclining(false)}
          onGive={(reason) => judge.mutate(reason)}
        />
      ) : (
        <div className={parts.choices}>
          <Button
            aria-label={t('risk.offer.approveOf', { event })}
            isLoading={judge.isPending}
            onClick={() => judge.mutate(undefined)}
          >
            {t('risk.offer.approve')}
          </Button>
          <Button
            appearance="subtle"
            aria-label={t('risk.offer.declineOf', { event })}
            isDisabled={judge.isPending}
            onClick={() => setIsDeclining(true)}
          >
            {t('risk.offer.decline')}
          </Button>
        </div>
      )}
    </>
  );
}
