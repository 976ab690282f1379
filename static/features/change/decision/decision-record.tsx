import { useTranslation } from 'react-i18next';
import type { Decision, DecisionCondition, Vote } from '../../../../src/change/decision/contract';
import { Tag } from '../../../shared/feedback/tag';
import { usePeople } from '../../../shared/people/use-people';
import { useDates } from '../../../shared/text/use-dates';
import parts from '../../plan/plan-parts.module.css';
import { useLevelName } from '../use-level-name';
import { HashLine } from './hash-line';
import styles from './decision-record.module.css';

const TONES = {
  approved: 'success',
  approvedWithConditions: 'success',
  rejected: 'danger',
  deferred: 'neutral',
} as const;

/** What was decided, by whom, when, in which seat, with which conditions and on which content; it stays for ever. */
export function DecisionRecord({ decision }: { decision: Decision }) {
  const { t } = useTranslation();
  const dates = useDates();
  const levelName = useLevelName();
  const { outcome, decidedAt, voided, votes, level, hash, revision } = decision;
  const people = usePeople([voided?.accountId, ...votes.flatMap(({ seat, by }) => [seat, by])]);
  return (
    <article className={styles.record} data-voided={voided !== undefined}>
      <p className={styles.outcome}>
        <Tag tone={voided === undefined ? TONES[outcome] : 'neutral'}>
          {t(`change.decision.outcome.${outcome}`)}
        </Tag>{' '}
        {t('change.decision.at', { moment: dates.moment(decidedAt), level: levelName(level) })}
      </p>
      {voided !== undefined && (
        <p>
          <strong>
            {t('change.decision.voided', {
              person: people.name(voided.accountId),
              moment: dates.moment(voided.at),
            })}
          </strong>
        </p>
      )}
      <VoteList votes={votes} nameOf={people.name} />
      <p className={parts.note}>{t('change.decision.revision', { revision })}</p>
      <HashLine hash={hash} />
    </article>
  );
}

interface VoteListProps {
  readonly votes: readonly Vote[];
  readonly nameOf: (accountId: string) => string;
}

/** Each word that was given. */
export function VoteList({ votes, nameOf }: VoteListProps) {
  const { t } = useTranslation();
  const dates = useDates();
  return (
    <ul className={styles.votes} aria-label={t('change.decision.votes')}>
      {votes.map((vote) => (
        <li key={vote.seat}>
          <p>
            {t(`change.decision.${vote.by === vote.seat ? 'said' : 'saidFor'}`, {
              person: nameOf(vote.by),
              seat: nameOf(vote.seat),
              outcome: t(`change.decision.outcome.${vote.outcome}`),
              moment: dates.moment(vote.at),
            })}
          </p>
          {vote.reason !== undefined && (
            <p>{t('change.history.reason', { reason: vote.reason })}</p>
          )}
          <Conditions conditions={vote.conditions} />
        </li>
      ))}
    </ul>
  );
}

function Conditions({ conditions }: { conditions: readonly DecisionCondition[] }) {
  const { t } = useTranslation();
  const dates = useDates();
  if (conditions.length === 0) return null;
  return (
    <ul aria-label={t('change.decision.conditions')}>
      {conditions.map(({ text, owner, dueDate }) => (
        <li key={`${text} ${owner} ${dueDate}`}>
          {t('acceptance.conditionLine', { text, owner, day: dates.day(dueDate) })}
        </li>
      ))}
    </ul>
  );
}
