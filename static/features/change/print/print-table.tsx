import { useTranslation } from 'react-i18next';
import { usePeople } from '../../../shared/people/use-people';
import { useDates } from '../../../shared/text/use-dates';
import { useMoney } from '../../../shared/text/use-money';
import parts from '../../plan/plan-parts.module.css';
import { Scroller } from '../../plan/scroller';
import type { ReadChanges } from '../exchange/read-changes';
import { useEffortDays } from '../use-effort-days';
import styles from './print.module.css';

/** A line a request: what it is, where it stands, whose turn it is, what it costs. */
export function PrintTable({ read: { changes, currency } }: { read: ReadChanges }) {
  const { t } = useTranslation();
  const dates = useDates();
  const effort = useEffortDays();
  const money = useMoney(currency);
  const people = usePeople(changes.map(({ ownerAccountId }) => ownerAccountId));
  const label = t('change.print.title');
  return (
    <Scroller label={label}>
      <table className={`${parts.table} ${styles.table}`} aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{t('change.column.change')}</th>
            <th scope="col">{t('change.column.state')}</th>
            <th scope="col">{t('change.column.waits')}</th>
            <th scope="col">{t('change.column.type')}</th>
            <th scope="col" className={parts.number}>
              {t('change.column.effort')}
            </th>
            <th scope="col" className={parts.number}>
              {t('change.column.cost')}
            </th>
            <th scope="col">{t('change.column.neededBy')}</th>
            <th scope="col">{t('change.column.owner')}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ figures, waits, neededBy, ownerAccountId, ...change }) => (
            <tr key={change.changeId}>
              <th scope="row">
                <bdi>{change.title}</bdi>
                <span className={parts.kind}>{t('change.number', { number: change.number })}</span>
              </th>
              <td>{t(`change.state.${change.state}`)}</td>
              <td>
                {waits === undefined
                  ? '–'
                  : `${t(`buffer.sides.${waits.side}`)}, ${t('unit.workingDays', { count: waits.days })}`}
              </td>
              <td>{t(`change.type.${change.type}`)}</td>
              <td className={parts.number}>{figures.days === 0 ? '–' : effort(figures.days)}</td>
              <td className={parts.number}>{figures.cost === 0 ? '–' : money(figures.cost)}</td>
              <td>{neededBy === undefined ? '–' : dates.day(neededBy)}</td>
              <td>
                {ownerAccountId === undefined ? t('change.noOwner') : people.name(ownerAccountId)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}
