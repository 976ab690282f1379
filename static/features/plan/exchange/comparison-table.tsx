import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanDifference } from '../../../../src/plan/exchange/contract';
import { TextInput } from '../../../shared/form/text-input';
import styles from './exchange.module.css';

/** Rows that are shown; the search finds the others. */
const MOST_SHOWN = 100;

/** What would be added, changed and missed, with a search. */
export function ComparisonTable({ comparison }: { comparison: PlanDifference }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const { added, changed, missing } = comparison;
  const all = [
    ...added.map((item) => ({ ...item, kind: 'added' as const, fields: [] })),
    ...changed.map((item) => ({ ...item, kind: 'changed' as const })),
    ...missing.map((item) => ({ ...item, kind: 'missing' as const, fields: [] })),
  ];
  if (all.length === 0) return null;
  const wanted = text.trim().toLowerCase();
  const fitting = all.filter(({ name, itemId }) =>
    `${name} ${itemId}`.toLowerCase().includes(wanted),
  );
  return (
    <div className={styles.report}>
      <label htmlFor="import-search" className={styles.search}>
        {t('exchange.search')}
        <TextInput
          id="import-search"
          isInvalid={false}
          maxLength={100}
          value={text}
          onChange={setText}
        />
      </label>
      <div className={styles.scroller}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('exchange.kind')}</th>
              <th scope="col">{t('plan.item')}</th>
              <th scope="col">{t('exchange.what')}</th>
            </tr>
          </thead>
          <tbody>
            {fitting.slice(0, MOST_SHOWN).map(({ itemId, name, kind, fields }) => (
              <tr key={itemId}>
                <td>{t(`exchange.difference.${kind}`)}</td>
                <td>
                  <bdi>{name}</bdi> <span className={styles.field}>{itemId}</span>
                </td>
                <td>
                  {fields.map(({ field, from, to }) => (
                    <div key={field}>
                      {t(`exchange.field.${field}`, { from: from || '–', to: to || '–' })}
                    </div>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {fitting.length > MOST_SHOWN && (
        <p>{t('exchange.moreRows', { count: fitting.length - MOST_SHOWN })}</p>
      )}
    </div>
  );
}
