import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RowOutcome } from '../../../../../src/risk/exchange/import/contract';
import type { ScoringModel } from '../../../../../src/risk/scoring/contract';
import { Tag, type TagTone } from '../../../../shared/feedback/tag';
import { Choice } from '../../../../shared/form/choice';
import { usePeople } from '../../../../shared/people/use-people';
import { useMessages } from '../../../../shared/text/use-message';
import parts from '../../../plan/plan-parts.module.css';
import { Scroller } from '../../../plan/scroller';
import { accountsIn } from '../../record/history-values';
import { useHistoryWords } from '../../record/use-history-words';
import type { ReportRow } from './compare-file';
import styles from './import.module.css';

const OUTCOMES = ['raise', 'change', 'same', 'refused'] as const;
/** Rows that are shown at once; the choice above narrows them. */
const MOST_SHOWN = 200;
const TONES: Readonly<Record<RowOutcome['outcome'], TagTone>> = {
  raise: 'success',
  change: 'information',
  same: 'neutral',
  refused: 'danger',
};

interface ImportReportProps {
  readonly report: readonly ReportRow[];
  readonly model: ScoringModel;
  readonly phaseName: (phaseId: string) => string;
  /** Whether it tells what was done, and no longer what would be. */
  readonly isWritten: boolean;
}

/** Row by row what a file would do, or has done, and why a row is refused. */
export function ImportReport({ report, model, phaseName, isWritten }: ImportReportProps) {
  const { t } = useTranslation();
  const [only, setOnly] = useState<RowOutcome['outcome'] | ''>('');
  const rows = report.filter(({ outcome }) => only === '' || outcome === only);
  const shown = rows.slice(0, MOST_SHOWN);
  const tense = isWritten ? 'done' : 'would';
  const count = (outcome: RowOutcome['outcome']) =>
    report.filter((row) => row.outcome === outcome).length;
  return (
    <div className={parts.part}>
      <Choice
        label={t('risk.import.only')}
        value={only}
        options={[
          { value: '' as const, label: t('risk.import.allRows', { count: report.length }) },
          ...OUTCOMES.map((value) => ({
            value,
            label: t('risk.import.outcomeCount', {
              outcome: t(`risk.import.${tense}.${value}`),
              count: count(value),
            }),
          })),
        ]}
        onChange={setOnly}
      />
      <Scroller label={t('risk.import.report')}>
        <table className={`${parts.table} ${styles.report}`}>
          <thead>
            <tr>
              <th scope="col" className={parts.number}>
                {t('exchange.row')}
              </th>
              <th scope="col">{t('exchange.kind')}</th>
              <th scope="col">{t('risk.column.risk')}</th>
              <th scope="col">{t('exchange.what')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={row.row}>
                <td className={parts.number}>{row.row}</td>
                <td>
                  <Tag tone={TONES[row.outcome]}>{t(`risk.import.${tense}.${row.outcome}`)}</Tag>
                </td>
                <th scope="row">
                  <bdi>{row.title}</bdi>
                </th>
                <td>
                  <RowDetails {...{ row, model, phaseName }} />
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

interface RowDetailsProps extends Pick<ImportReportProps, 'model' | 'phaseName'> {
  readonly row: ReportRow;
}

function RowDetails({ row, model, phaseName }: RowDetailsProps) {
  const { t } = useTranslation();
  const messages = useMessages();
  const { fields, problem, cellProblems, outcome } = row;
  const by = problem?.params?.accountId;
  const people = usePeople([
    ...accountsIn([{ version: 0, at: 0, accountId: '', act: 'imported', fields }]).filter(Boolean),
    ...(typeof by === 'string' ? [by] : []),
  ]);
  const words = useHistoryWords(model, { person: people.name, phase: phaseName });
  return (
    <>
      {cellProblems.map(({ field, key, params }) => (
        <div key={field}>
          {t('risk.import.cell', {
            field: t(`risk.exchange.column.${field}`),
            problem: t(
              key === 'ownerUnknown' ? 'risk.import.ownerUnknown' : `exchange.problem.${key}`,
              params,
            ),
          })}
        </div>
      ))}
      {problem !== undefined && (
        <div>
          {problem.field !== undefined && `${words.field(problem.field)}: `}
          {messages.error({
            ...problem,
            params: {
              ...problem.params,
              ...(typeof by === 'string' ? { person: people.name(by) } : {}),
            },
          })}
        </div>
      )}
      {outcome === 'change' &&
        fields.map(({ field, before, after }) => (
          <div key={field}>
            {t('risk.history.change', {
              field: words.field(field),
              before: words.value(field, before),
              after: words.value(field, after),
            })}
          </div>
        ))}
    </>
  );
}
