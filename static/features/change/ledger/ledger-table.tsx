import { useTranslation } from 'react-i18next';
import type { LedgerRow } from '../../../../src/change/court/contract';
import { useNumbers } from '../../plan/people/use-numbers';
import parts from '../../plan/plan-parts.module.css';
import { Scroller } from '../../plan/scroller';
import { sumsOf } from './ledger-finding';

/** One line a request: where it is, and how many working days each side was waited for. */
export function LedgerTable({ rows }: { rows: readonly LedgerRow[] }) {
  const { t } = useTranslation();
  const number = useNumbers();
  const sums = sumsOf(rows);
  const label = t('change.ledger.title');
  const approved = rows.reduce((sum, row) => sum + (row.approvedDays ?? 0), 0);
  return (
    <Scroller label={label}>
      <table className={parts.table} aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{t('change.ledger.column.title')}</th>
            <th scope="col">{t('change.ledger.column.type')}</th>
            <th scope="col">{t('change.ledger.column.state')}</th>
            {(['client', 'vendor', 'approvedDays'] as const).map((name) => (
              <th key={name} scope="col" className={parts.number}>
                {t(`change.ledger.column.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.changeId}>
              <th scope="row">
                <bdi>{row.title}</bdi>
                <span className={parts.kind}>{t('change.number', { number: row.number })}</span>
              </th>
              <td>{t(`change.type.${row.type}`)}</td>
              <td>{t(`change.state.${row.state}`)}</td>
              <td className={parts.number}>{number(row.days.client)}</td>
              <td className={parts.number}>{number(row.days.vendor)}</td>
              <td className={parts.number}>
                {row.approvedDays === undefined ? '–' : number(row.approvedDays)}
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={3}>
              {t('change.ledger.total')}
            </th>
            <td className={parts.number}>{number(sums.client)}</td>
            <td className={parts.number}>{number(sums.vendor)}</td>
            <td className={parts.number}>{number(approved)}</td>
          </tr>
        </tfoot>
      </table>
    </Scroller>
  );
}
