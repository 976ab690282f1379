import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Tag, type TagTone } from '../../shared/feedback/tag';
import { Choice } from '../../shared/form/choice';
import parts from '../plan/plan-parts.module.css';
import { Scroller } from '../plan/scroller';
import type { Importer, ReportRow, RowTold } from './importer';
import styles from './import.module.css';

const OUTCOMES = ['raise', 'change', 'same', 'refused'] as const;
/** Rows that are shown at once; the choice above narrows them. */
const MOST_SHOWN = 200;
const TONES: Readonly<Record<RowTold['outcome'], TagTone>> = {
  raise: 'success',
  change: 'information',
  same: 'neutral',
  refused: 'danger',
};

interface ImportReportProps<Field extends string, Compared> {
  readonly importer: Importer<Field, Compared>;
  readonly report: readonly ReportRow<Compared>[];
  /** Whether it tells what was done, and no longer what would be. */
  readonly isWritten: boolean;
}

/** Row by row what a file would do, or has done, and why a row is refused. */
export function ImportReport<Field extends string, Compared>({
  importer,
  report,
  isWritten,
}: ImportReportProps<Field, Compared>) {
  const { t } = useTranslation();
  const [only, setOnly] = useState<RowTold['outcome'] | ''>('');
  const rows = report.filter(({ outcome }) => only === '' || outcome === only);
  const shown = rows.slice(0, MOST_SHOWN);
  const tense = isWritten ? 'done' : 'would';
  const count = (outcome: RowTold['outcome']) =>
    report.filter((row) => row.outcome === outcome).length;
  return (
    <div className={parts.part}>
      <Choice
        label={t('registerImport.only')}
        value={only}
        options={[
          { value: '' as const, label: t('registerImport.allRows', { count: report.length }) },
          ...OUTCOMES.map((value) => ({
            value,
            label: t('registerImport.outcomeCount', {
              outcome: t(`registerImport.${tense}.${value}`),
              count: count(value),
            }),
          })),
        ]}
        onChange={setOnly}
      />
      <Scroller label={t('registerImport.report')}>
        <table className={`${parts.table} ${styles.report}`}>
          <thead>
            <tr>
              <th scope="col" className={parts.number}>
                {t('exchange.row')}
              </th>
              <th scope="col">{t('exchange.kind')}</th>
              <th scope="col">{importer.titleHead}</th>
              <th scope="col">{t('exchange.what')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={row.row}>
                <td className={parts.number}>{row.row}</td>
                <td>
                  <Tag tone={TONES[row.outcome]}>{t(`registerImport.${tense}.${row.outcome}`)}</Tag>
                </td>
                <th scope="row">
                  <bdi>{row.title}</bdi>
                </th>
                <td>
                  <CellProblems row={row} columnName={importer.columnName} />
                  {importer.details(row)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
      {rows.length > MOST_SHOWN && (
        <p>{t('exchange.moreRows', { count: rows.length - MOST_SHOWN })}</p>
      )}
    </div>
  );
}

interface CellProblemsProps {
  readonly row: Pick<ReportRow, 'cellProblems'>;
  readonly columnName: (field: never) => string;
}

function CellProblems({ row: { cellProblems }, columnName }: CellProblemsProps) {
  const { t } = useTranslation();
  return cellProblems.map(({ field, key, params }) => (
    <div key={field}>
      {t('registerImport.cell', {
        // The fields of cells are those that the importer names.
        field: columnName(field as never),
        problem: t(`exchange.problem.${key}`, params),
      })}
    </div>
  ));
}
