import { useTranslation } from 'react-i18next';
import type { Simulation } from '../../../../src/risk/simulation/contract';
import { useDates } from '../../../shared/text/use-dates';
import { useNumbers } from '../../plan/people/use-numbers';
import parts from '../../plan/plan-parts.module.css';
import { Scroller } from '../../plan/scroller';
import { runRows } from './run-rows';

/** The histogram in numbers; days on which no run ends are left out. */
export function RunTable({ simulation }: { simulation: Simulation }) {
  const { t } = useTranslation();
  const dates = useDates();
  const number = useNumbers();
  const percent = (share: number) => t('unit.percent', { percent: number(share * 100) });
  return (
    <Scroller label={t('risk.simulation.title')}>
      <table className={parts.table}>
        <thead>
          <tr>
            <th scope="col">{t('risk.simulation.ready')}</th>
            <th scope="col" className={parts.number}>
              {t('risk.simulation.runs')}
            </th>
            <th scope="col" className={parts.number}>
              {t('risk.simulation.shareOfRuns')}
            </th>
            <th scope="col" className={parts.number}>
              {t('risk.simulation.byThen')}
            </th>
          </tr>
        </thead>
        <tbody>
          {runRows(simulation).map(({ from, to, runs, share, shareByThen }) => (
            <tr key={from}>
              <th scope="row">
                {from === to
                  ? dates.day(from)
                  : t('risk.simulation.span', { from: dates.day(from), to: dates.day(to) })}
              </th>
              <td className={parts.number}>{number(runs)}</td>
              <td className={parts.number}>{percent(share)}</td>
              <td className={parts.number}>{percent(shareByThen)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}
