import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import {
  LEAST_OBSERVED,
  type BehaviourEffect,
} from '../../../../src/training/observation/contract';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { Loading } from '../../../shared/feedback/loading';
import { useDates } from '../../../shared/text/use-dates';
import { NamedTable } from '../../plan/named-table';
import parts from '../../plan/plan-parts.module.css';
import { Level } from '../effect/level';
import { useFigures } from '../effect/use-figures';
import styles from '../training.module.css';
import { useBehaviour } from './use-observations';

/** Level 3: whether people work as they were taught; read by itself, since it is told from all who learn. */
export function BehaviourObserved({ engagementId }: { engagementId: string }) {
  const { data, isPending, isError, error, refetch } = useBehaviour(engagementId);
  if (isPending) return <Loading lines={3} />;
  if (isError) return <ErrorMessage failure={error} onRetry={() => void refetch()} />;
  return <Told behaviour={data} />;
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
  const { share } = useFigures();
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
            share: share(one.told.alone / one.told.people),
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
  const { share, mean } = useFigures();
  return (
    <NamedTable
      label={t('training.effect.level.3')}
      columns={[
        { head: t('training.effect.behaviour.round') },
        ...(['observed', 'alone', 'tickets', 'due', 'overdue'] as const).map((column) => ({
          head: t(`training.effect.behaviour.${column}`),
          isNumber: true,
        })),
      ]}
    >
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
                  share: share(told.alone / told.people),
                })}
          </td>
          <td className={parts.number}>{told === undefined ? '–' : mean(told.tickets)}</td>
          <td className={parts.number}>{due}</td>
          <td className={parts.number}>{overdue}</td>
        </tr>
      ))}
    </NamedTable>
  );
}
