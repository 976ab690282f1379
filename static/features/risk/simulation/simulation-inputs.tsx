import { useTranslation } from 'react-i18next';
import type { Simulation } from '../../../../src/risk/simulation/contract';
import { useNumbers } from '../../plan/people/use-numbers';
import parts from '../../plan/plan-parts.module.css';
import styles from './simulation.module.css';

/** The rule and what it was applied to, for whoever wants to follow it. */
export function SimulationInputs({ simulation: { inputs, seed } }: { simulation: Simulation }) {
  const { t } = useTranslation();
  const number = useNumbers();
  const { threats, opportunities, inPhases, beside, withoutDays, items, movingItems } = inputs;
  const risks = ({ count, days }: typeof threats) =>
    t('risk.simulation.risksWithDays', {
      count: number(count),
      days: t('unit.workingDays', { count: days }),
    });
  const figures: readonly (readonly [string, string])[] = [
    [t('risk.simulation.threats'), risks(threats)],
    [t('risk.simulation.opportunities'), risks(opportunities)],
    [t('risk.simulation.inPhases'), number(inPhases)],
    [t('risk.simulation.beside'), number(beside)],
    [t('risk.simulation.withoutDays'), number(withoutDays)],
    [
      t('risk.simulation.items'),
      t('risk.simulation.ofItems', { moving: number(movingItems), items: number(items) }),
    ],
  ];
  return (
    <details className={styles.how}>
      <summary>{t('risk.simulation.how')}</summary>
      <p className={parts.note}>{t('risk.simulation.rule')}</p>
      <dl className={parts.figures}>
        {figures.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className={parts.note}>{t('risk.simulation.reproducible', { seed })}</p>
    </details>
  );
}
