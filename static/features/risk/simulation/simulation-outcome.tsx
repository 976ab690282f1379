import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Simulation } from '../../../../src/risk/simulation/contract';
import { AsTable } from '../../../shared/chart/as-table';
import { useDates } from '../../../shared/text/use-dates';
import parts from '../../plan/plan-parts.module.css';
import { RunHistogram } from './run-histogram';
import { RunTable } from './run-table';
import { SimulationInputs } from './simulation-inputs';
import { useSimulationFinding } from './use-simulation-finding';

/** The finding, its picture or the same as a table, the days by share, and how it was computed. */
export function SimulationOutcome({ simulation }: { simulation: Simulation }) {
  const { t } = useTranslation();
  const [isTable, setIsTable] = useState(false);
  const [finding = '', ...more] = useSimulationFinding(simulation);
  return (
    <>
      <h4>{t('risk.simulation.title')}</h4>
      <p>{finding}</p>
      {more.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {isTable ? (
        <RunTable simulation={simulation} />
      ) : (
        <>
          <RunHistogram simulation={simulation} label={finding} />
          <p className={parts.note}>
            {t(
              simulation.committed === undefined
                ? 'risk.simulation.height'
                : 'risk.simulation.heightAndLine',
            )}
          </p>
        </>
      )}
      <div className={parts.acts}>
        <AsTable isTable={isTable} onChange={setIsTable} />
      </div>
      <DaysByShare simulation={simulation} />
      <SimulationInputs simulation={simulation} />
    </>
  );
}

function DaysByShare({
  simulation: { forecast, p10, p50, p80, p90, committed },
}: {
  simulation: Simulation;
}) {
  const { t } = useTranslation();
  const dates = useDates();
  const share = (percent: number) => t('risk.simulation.share', { percent });
  const figures: readonly (readonly [string, string])[] = [
    [t('risk.simulation.noneHappens'), forecast],
    [share(10), p10],
    [share(50), p50],
    [share(80), p80],
    [share(90), p90],
    ...(committed === undefined ? [] : [[t('risk.simulation.committed'), committed.day] as const]),
  ];
  return (
    <dl className={parts.figures}>
      {figures.map(([name, day]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{dates.day(day)}</dd>
        </div>
      ))}
    </dl>
  );
}
