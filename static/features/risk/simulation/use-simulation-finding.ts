import { useTranslation } from 'react-i18next';
import type { Simulation } from '../../../../src/risk/simulation/contract';
import { useDates } from '../../../shared/text/use-dates';
import { useNumbers } from '../../plan/people/use-numbers';

/** What a steering committee has to know of a simulation, in sentences. */
export function useSimulationFinding({
  committed,
  runs,
  p50,
  p80,
  bufferNeededDays: needed,
  leftOut,
}: Simulation): readonly string[] {
  const { t } = useTranslation();
  const dates = useDates();
  const number = useNumbers();
  const days = (count: number) => t('unit.workingDays', { count });
  const texts = { runs: number(runs), p50: dates.day(p50), p80: dates.day(p80) };
  const left = committed?.bufferLeftDays ?? 0;
  const buffer =
    needed === 0
      ? t('risk.simulation.noBuffer')
      : t(needed <= left ? 'risk.simulation.enough' : 'risk.simulation.short', {
          needed: days(needed),
          left: days(left),
        });
  return [
    ...(committed === undefined
      ? [t('risk.simulation.end', texts)]
      : [
          t('risk.simulation.goLive', {
            ...texts,
            day: dates.day(committed.day),
            // Never more than it is: 100 % are all of them.
            percent: Math.floor((committed.metRuns / runs) * 100),
          }),
          buffer,
        ]),
    ...(leftOut === undefined
      ? []
      : [
          t('risk.simulation.leftOut', {
            count: leftOut.risks,
            days: number(leftOut.exposureDays),
          }),
        ]),
  ];
}
