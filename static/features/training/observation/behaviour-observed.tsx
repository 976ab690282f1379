import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import {
  LEAST_OBSERVED,
  type BehaviourEffect,
} from '../../../../src/training/observation/contract';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { Loading } from '../../../shared/feedback/loading';
import { usePage } from '../../../shared/page-context';
import { useDates } from '../../../shared/text/use-dates';
import parts from '../../plan/plan-parts.module.css';
import { Scroller } from '../../plan/scroller';
import { Level } from '../effect/level';
import styles from '../training.module.css';
import { useBehaviour } from './use-observations';

/** Level 3: whether people work as they were taught; read by itself, since it is told from all who learn. */
export function BehaviourObserved({ engagementId }: { engagementId: string }) {
  const { data, isPending, isError, error, refetch } = useBehaviour(engagementId);
  if (isPending) return <Loading lines={3} />;
  if (isError) return <ErrorMessage failure={error} onRetry={() => void refetch()} />;
  return data.behaviour === undefined ? null : <Told behaviour={data.behaviour} />;
}

function Told({ behaviour }: { behaviour: BehaviourEffect }) {
  const { t } = useTranslation();
  const { rounds } = behaviour;
  const hasTable = rounds.some(({ due, overdue, observed }) => due + overdue + observed > 0);
  return (
    <Level level={3} sentences={useSentences(behaviour)}>
      {hasTable && <Rounds behaviour={behaviour} />}
      {rounds.some(({ observed }) => observed > 0) && (
        <p className={styles.note}>
          {t('training.effect.behaviour.steps', { least: LEAST_OBSERVED })}
        </p>
      )}
      <p>
        <Link to="/training/observations">{t('training.effect.behaviour.open')}</Link>
      </p>
    </Level>
  );
}

function useSentences({ after, rounds, nextDue }: BehaviourEffect): readonly string[] {
  const { t } = useTranslation();
  const { day } = useDates();
  const { percent } = useNumbers();
  const sum = (of: 'due' | 'overdue' | 'observed') =>
    rounds.reduce((all, round) => all + round[of], 0);
  const overdue = sum('overdue');
  const due = sum('due') + overdue;
  const told = rounds.flatMap((one) =>
    one.told === undefined
      ? []
      : [
          t('training.effect.behaviour.first', {
            ...{ days: after[one.round], alone: one.told.alone, count: one.told.people },
            share: percent(one.told.alone / one.told.people),
          }),
        ],
  );
  if (due + sum('observed') === 0 && nextDue === undefined) {
    return [t('training.effect.behaviour.none', after)];
  }
  return [
    ...(sum('observed') === 0 ? [t('training.effect.behaviour.notYet')] : told),
    ...(due === 0 ? [] : [t('training.effect.behaviour.waiting', { due, overdue })]),
    ...(nextDue === undefined ? [] : [t('training.effect.behaviour.next', { day: day(nextDue) })]),
  ];
}

function Rounds({ behaviour: { after, rounds } }: { behaviour: BehaviourEffect }) {
  const { t } = useTranslation();
  const { percent, one } = useNumbers();
  const label = t('training.effect.level.3');
  return (
    <Scroller label={label}>
      <table className={parts.table} aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{t('training.effect.behaviour.round')}</th>
            <th scope="col" className={parts.number}>
              {t('training.effect.behaviour.observed')}
            </th>
            <th scope="col" className={parts.number}>
              {t('training.effect.behaviour.alone')}
            </th>
            <th scope="col" className={parts.number}>
              {t('training.effect.behaviour.tickets')}
            </th>
            <th scope="col" className={parts.number}>
              {t('training.effect.behaviour.due')}
            </th>
            <th scope="col" className={parts.number}>
              {t('training.effect.behaviour.overdue')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rounds.map(({ round, observed, told, due, overdue }) => (
            <tr key={round}>
              <th scope="row">{t('training.effect.behaviour.after', { days: after[round] })}</th>
              <td className={parts.number}>{observed}</td>
              <td className={parts.number}>
                {told === undefined
                  ? observed === 0
                    ? '–'
                    : t('training.effect.behaviour.tooFew', { least: LEAST_OBSERVED })
                  : t('training.effect.behaviour.share', {
                      ...{ alone: told.alone, people: told.people },
                      share: percent(told.alone / told.people),
                    })}
              </td>
              <td className={parts.number}>{told === undefined ? '–' : one(told.tickets)}</td>
              <td className={parts.number}>{due}</td>
              <td className={parts.number}>{overdue}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}

/** Whole per cents, and one decimal. */
function useNumbers() {
  const { locale } = usePage();
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const one = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return {
    percent: (share: number) => percent.format(share),
    one: (value: number) => one.format(value),
  };
}
