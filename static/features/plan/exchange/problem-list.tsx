import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportPreview } from '../../../../src/plan/exchange/contract';
import { Tag, type TagTone } from '../../../shared/feedback/tag';
import { useRowNumbers } from './use-row-numbers';
import styles from './exchange.module.css';

/** Findings that are shown at first, and how many more each time: a file may have thousands. */
const SHOWN_AT_FIRST = 50;
const MORE_EACH_TIME = 250;

type Problem = ImportPreview['problems'][number];

const TONES: Readonly<Record<Problem['severity'], TagTone>> = {
  error: 'danger',
  changed: 'information',
  leftOut: 'warning',
};

/** Every finding of an import with its row, errors first. */
export function ProblemList({ problems }: Pick<ImportPreview, 'problems'>) {
  const { t } = useTranslation();
  if (problems.length === 0) return <p>{t('exchange.noProblems')}</p>;
  return (
    <details open={problems.some(({ severity }) => severity === 'error')}>
      <summary>{t('exchange.findings', { count: problems.length })}</summary>
      <ProblemTable problems={problems} />
    </details>
  );
}

/** Findings one below the other, a part of them at first. */
export function ProblemTable({ problems }: Pick<ImportPreview, 'problems'>) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(SHOWN_AT_FIRST);
  const hidden = problems.length - shown;
  return (
    <>
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
          <tbody>
            {problems.slice(0, shown).map((problem, index) => (
              <ProblemRow key={index} problem={problem} />
            ))}
          </tbody>
        </table>
      </div>
      {hidden > 0 && (
        <Button appearance="subtle" onClick={() => setShown(shown + MORE_EACH_TIME)}>
          {t('exchange.moreFindings', { count: Math.min(hidden, MORE_EACH_TIME) })}
        </Button>
      )}
    </>
  );
}

function ProblemRow({ problem }: { problem: Problem }) {
  const { t } = useTranslation();
  const { severity, key, params, row, field, rows } = problem;
  const numbers = useRowNumbers(rows ?? (row === undefined ? [] : [row]));
  const { what } = params;
  const values = what === undefined ? params : { ...params, what: t(`exchange.amount.${what}`) };
  return (
    <tr>
      <td>
        <Tag tone={TONES[severity]}>{t(`exchange.severity.${severity}`)}</Tag>
      </td>
      <td className={styles.number}>{numbers}</td>
      <td>
        {t(`exchange.problem.${key}`, values)}
        {field !== undefined && <span className={styles.field}> {field}</span>}
      </td>
    </tr>
  );
}
