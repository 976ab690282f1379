import { useTranslation } from 'react-i18next';
import type { ChangeSimulation } from '../../../../src/change/effects/contract';
import { useDates } from '../../../shared/text/use-dates';
import parts from '../../plan/plan-parts.module.css';
import { Scroller } from '../../plan/scroller';
import { useSignedDays } from '../../plan/use-signed-days';
import styles from './simulation.module.css';

/** Milestones that move, from when to when and by how much. */
export function MilestoneTable({ milestones }: Pick<ChangeSimulation, 'milestones'>) {
  const { t } = useTranslation();
  const dates = useDates();
  const signed = useSignedDays();
  const label = t('change.simulation.milestones');
  if (milestones.length === 0) return <p>{t('change.simulation.noMilestone')}</p>;
  return (
    <Scroller label={label}>
      <table className={`${parts.table} ${styles.milestones}`} aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{t('change.simulation.milestone')}</th>
            <th scope="col">{t('change.simulation.from')}</th>
            <th scope="col">{t('change.simulation.to')}</th>
            <th scope="col" className={parts.number}>
              {t('change.simulation.moves')}
            </th>
          </tr>
        </thead>
        <tbody>
          {milestones.map(({ itemId, name, from, to, days }) => (
            <tr key={itemId}>
              <th scope="row">
                <bdi>{name}</bdi>
              </th>
              <td className={parts.day}>{dates.shortDay(from)}</td>
              <td className={parts.day}>{dates.shortDay(to)}</td>
              <td className={parts.number}>{signed(days)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}
