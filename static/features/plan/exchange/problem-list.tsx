import { useTranslation } from 'react-i18next';
import type { ImportPreview } from '../../../../src/plan/exchange/contract';
import { Tag, type TagTone } from '../../../shared/feedback/tag';
import styles from './exchange.module.css';

/** Rows that are shown at first: a file may have thousands of findings. */
const SHOWN_AT_FIRST = 50;

const TONES: Readonly<Record<ImportPreview['problems'][number]['severity'], TagTone>> = {
  error: 'danger',
  changed: 'information',
  leftOut: 'warning',
};

/** Every finding of an import with its row, errors first. */
export function ProblemList({ problems }: Pick<ImportPreview, 'problems'>) {
  const { t } = useTranslation();
  if (problems.length === 0) return <p>{t('exchange.noProblems')}</p>;
  const rows = problems.map(({ severity, key, params, row, field }, index) => (
    <tr key={index}>
      <td>
        <Tag tone={TONES[severity]}>{t(`exchange.severity.${severity}`)}</Tag>
      </td>
      <td className={styles.number}>{row ?? ''}</td>
      <td>
        {t(`exchange.problem.${key}`, params)}
        {field !== undefined && <span className={styles.field}> {field}</span>}
      </td>
    </tr>
  ));
  return (
    <details open={problems.some(({ severity }) => severity === 'error')}>
      <summary>{t('exchange.findings', { count: problems.length })}</summary>
      <div className={styles.scroller}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('exchange.kind')}</th>
              <th scope="col" className={styles.number}>
                {t('exchange.row')}
              </th>
              <th scope="col">{t('exchange.what')}</th>
            </tr>
          </thead>
          <tbody>{rows.slice(0, SHOWN_AT_FIRST)}</tbody>
        </table>
      </div>
      {rows.length > SHOWN_AT_FIRST && (
        <details>
          <summary>{t('exchange.more', { count: rows.length - SHOWN_AT_FIRST })}</summary>
          <div className={styles.scroller}>
            <table className={styles.table}>
              <tbody>{rows.slice(SHOWN_AT_FIRST)}</tbody>
            </table>
          </div>
        </details>
      )}
    </details>
  );
}
