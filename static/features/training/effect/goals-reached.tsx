import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { goalName } from '../../../../src/srs/entries/contract';
import type { GoalEffect } from '../../../../src/training/effect/contract';
import { useDates } from '../../../shared/text/use-dates';
import parts from '../../plan/plan-parts.module.css';
import { Scroller } from '../../plan/scroller';
import { useAmounts } from '../../srs/goals/use-amounts';
import styles from '../training.module.css';
import { Level } from './level';

/** Level 4: how far the goals of the specification are reached. */
export function GoalsReached({ goals }: { goals: readonly GoalEffect[] }) {
  const { t } = useTranslation();
  const shares = goals.flatMap(({ share }) => (share === undefined ? [] : [share]));
  const reached = shares.filter((share) => share >= 1).length;
  const noActual = goals.filter(({ actual }) => actual === undefined).length;
  const noWay = goals.length - noActual - shares.length;
  const sentences =
    goals.length === 0
      ? [t('training.effect.goals.none')]
      : [
          ...(shares.length === 0
            ? []
            : [t('training.effect.goals.reached', { count: shares.length, reached })]),
          ...(noActual === 0 ? [] : [t('training.effect.goals.notMeasured', { count: noActual })]),
          ...(noWay === 0 ? [] : [t('training.effect.goals.noWay', { count: noWay })]),
        ];
  return (
    <Level level={4} sentences={sentences}>
      {goals.length > 0 && <GoalTable goals={goals} />}
      <p>
        <Link to="/srs/goals">{t('training.effect.goals.open')}</Link>
      </p>
    </Level>
  );
}

function GoalTable({ goals }: { goals: readonly GoalEffect[] }) {
  const { t } = useTranslation();
  const { amount, percent } = useAmounts();
  const { day } = useDates();
  const said = (value: number | undefined, unit: string) =>
    value === undefined ? '–' : amount(value, unit);
  return (
    <Scroller label={t('training.effect.level.4')}>
      <table className={parts.table} aria-label={t('training.effect.level.4')}>
        <thead>
          <tr>
            <th scope="col">{t('srs.goals.goal')}</th>
            <th scope="col" className={parts.number}>
              {t('training.effect.goals.baseline')}
            </th>
            <th scope="col" className={parts.number}>
              {t('training.effect.goals.target')}
            </th>
            <th scope="col" className={parts.number}>
              {t('training.effect.goals.actual')}
            </th>
            <th scope="col" className={parts.number}>
              {t('training.effect.goals.share')}
            </th>
          </tr>
        </thead>
        <tbody>
          {goals.map(({ entryId, number, name, unit, baseline, target, targetDay, ...rest }) => (
            <tr key={entryId}>
              <th scope="row">
                {goalName(number)} <bdi>{name}</bdi>
              </th>
              <td className={parts.number}>{said(baseline, unit)}</td>
              <td className={parts.number}>
                {said(target, unit)}
                {targetDay !== undefined && (
                  <div className={styles.note}>{t('srs.goals.by', { day: day(targetDay) })}</div>
                )}
              </td>
              <td className={parts.number}>
                {said(rest.actual?.value, unit)}
                {rest.actual !== undefined && (
                  <div className={styles.note}>
                    {t('srs.goals.measuredOn', { day: day(rest.actual.day) })}
                  </div>
                )}
              </td>
              <td className={parts.number}>
                {rest.share === undefined ? '–' : percent(rest.share)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}
