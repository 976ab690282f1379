import { useTranslation } from 'react-i18next';
import type { BaselineView } from '../../../../src/plan/history/contract';
import { usePeople } from '../../../shared/people/use-people';
import { useDates } from '../../../shared/text/use-dates';
import parts from '../plan-parts.module.css';
import { Scroller } from '../scroller';

/** Every baseline so far, newest first: who agreed on it, when and why. */
export function BaselineList({ baselines }: { baselines: readonly BaselineView[] }) {
  const { t } = useTranslation();
  const dates = useDates();
  const people = usePeople(baselines.map(({ setBy }) => setBy));
  return (
    <section className={parts.part}>
      <h3>{t('baseline.list')}</h3>
      {baselines.length === 0 ? (
        <p>{t('baseline.listEmpty')}</p>
      ) : (
        <Scroller label={t('baseline.list')}>
          <table className={parts.table}>
            <thead>
              <tr>
                <th scope="col">{t('baseline.number')}</th>
                <th scope="col">{t('baseline.setOn')}</th>
                <th scope="col">{t('baseline.setBy')}</th>
                <th scope="col">{t('baseline.reason')}</th>
              </tr>
            </thead>
            <tbody>
              {[...baselines].reverse().map(({ number, setOn, setBy, reason }) => (
                <tr key={number}>
                  <th scope="row">{number}</th>
                  <td>{dates.day(setOn)}</td>
                  <td>{people.name(setBy)}</td>
                  <td dir="auto">{reason ?? t('baseline.atStart')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroller>
      )}
    </section>
  );
}
