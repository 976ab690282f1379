import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { RiskView } from '../../../../src/risk/contract';
import { IssueLink } from '../../../shared/jira/issue-link';
import { RecordLink } from '../../../shared/register/record-link';
import type { Column } from './columns';
import { goByArrow } from '../../../shared/register/inline/go-by-arrow';
import inline from '../../../shared/register/inline/inline.module.css';
import { useKeys } from '../../../shared/register/inline/use-keys';
import { isInline } from './inline/inline-draft';
import { RiskInlineCell } from './inline/risk-inline-cell';
import type { RiskInlineEdit } from './inline/use-inline-edit';
import type { RiskSort } from './register-filter';
import { RiskCell, type RowWords } from './risk-cell';
import { RowMarks } from './row-marks';
import styles from '../../../shared/register/register.module.css';

interface RegisterTableProps {
  readonly rows: readonly RiskView[];
  readonly columns: readonly Column[];
  readonly words: RowWords;
  readonly openRiskId?: string;
  readonly selected: ReadonlySet<string>;
  readonly sort: RiskSort;
  readonly onSort: (sort: RiskSort) => void;
  /** Absent for readers. */
  readonly edit?: RiskInlineEdit;
  /** Absent for readers. */
  readonly onSelect?: (riskIds: readonly string[], isSelected: boolean) => void;
}

/** The risks in rows; on a narrow screen each row is a card. */
export function RegisterTable(props: RegisterTableProps) {
  const { t } = useTranslation();
  const { rows, columns, selected, onSelect } = props;
  const all = rows.map(({ riskId }) => riskId);
  const body = useRef<HTMLTableSectionElement>(null);
  useKeys(body, goByArrow);
  return (
    <table className={styles.register} aria-label={t('risk.title')}>
      <thead>
        <tr>
          {onSelect !== undefined && (
            <th scope="col" className={styles.mark}>
              <input
                type="checkbox"
                aria-label={t('risk.selectAll')}
                checked={all.length > 0 && all.every((riskId) => selected.has(riskId))}
                onChange={(event) => onSelect(all, event.target.checked)}
              />
            </th>
          )}
          <th scope="col">{t('risk.column.risk')}</th>
          {columns.map((column) => (
            <Head key={column} {...{ column }} sort={props.sort} onSort={props.onSort} />
          ))}
        </tr>
      </thead>
      {/* Cells have their own stops of the Tab key; arrow keys are a quicker way between them. */}
      <tbody ref={body}>
        {rows.map((risk) => (
          <Row key={risk.riskId} {...props} risk={risk} />
        ))}
      </tbody>
    </table>
  );
}

/** Columns by which the register can be ordered, and how: the worst first, the earliest first. */
const SORTS: Readonly<Partial<Record<Column, RiskSort>>> = { rating: 'score', review: 'review' };

interface HeadProps extends Pick<RegisterTableProps, 'sort' | 'onSort'> {
  readonly column: Column;
}

function Head({ column, sort, onSort }: HeadProps) {
  const { t } = useTranslation();
  const by = SORTS[column];
  const name = t(`risk.column.${column}`);
  if (by === undefined) return <th scope="col">{name}</th>;
  const order = by === 'score' ? 'descending' : 'ascending';
  return (
    <th scope="col" aria-sort={sort === by ? order : 'none'}>
      <button type="button" className={inline.sort} onClick={() => onSort(by)}>
        {name}
        <span aria-hidden>{sort === by && (by === 'score' ? ' ↓' : ' ↑')}</span>
      </button>
    </th>
  );
}

function Row({
  risk,
  columns,
  words,
  openRiskId,
  selected,
  edit,
  onSelect,
}: RegisterTableProps & { readonly risk: RiskView }) {
  const { t } = useTranslation();
  const title = words.titleOf(risk);
  return (
    <tr data-open={risk.riskId === openRiskId}>
      {onSelect !== undefined && (
        <td className={styles.mark}>
          <input
            type="checkbox"
            aria-label={t('risk.select', { title })}
            checked={selected.has(risk.riskId)}
            onChange={(event) => onSelect([risk.riskId], event.target.checked)}
          />
        </td>
      )}
      <th scope="row">
        <RecordLink path={`/risks/${risk.riskId}`} isOpen={risk.riskId === openRiskId}>
          {title}
        </RecordLink>
        <span className={styles.key}>
          {risk.issue?.place === 'here' && (
            <IssueLink issueKey={risk.issue.issueKey}>{risk.issue.issueKey}</IssueLink>
          )}
          {risk.issue !== undefined &&
            risk.issue.place !== 'here' &&
            t(`risk.issueIs.${risk.issue.place}`, { key: risk.issue.issueKey })}
          {risk.issueProblem !== undefined && t('risk.issueRefused')}
        </span>
        <RowMarks risk={risk} />
      </th>
      {columns.map((column) => (
        <td key={column} data-name={t(`risk.column.${column}`)}>
          {edit !== undefined && isInline(column) && risk.state !== 'closed' ? (
            <RiskInlineCell {...{ risk, title, column, edit }}>
              <RiskCell risk={risk} column={column} words={words} />
            </RiskInlineCell>
          ) : (
            <RiskCell risk={risk} column={column} words={words} />
          )}
        </td>
      ))}
    </tr>
  );
}
