import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { RiskView } from '../../../../src/risk/contract';
import { IssueLink } from '../../../shared/jira/issue-link';
import { RecordLink } from '../../../shared/register/record-link';
import type { Column } from './columns';
import { goByArrow } from '../../../shared/register/inline/go-by-arrow';
import { useKeys } from '../../../shared/register/inline/use-keys';
import { isInline } from './inline/inline-draft';
import { RiskInlineCell } from './inline/risk-inline-cell';
import type { RiskInlineEdit } from './inline/use-inline-edit';
import type { RiskSort } from './register-filter';
import { RiskCell, type RowWords } from './risk-cell';
import { RowMarks } from './row-marks';
import styles from '../../../shared/register/register.module.css';
import { SelectAll } from '../../../shared/register/select-all';
import { SelectRow } from '../../../shared/register/select-row';
import { SortHead } from '../../../shared/register/sort-head';

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
          <SelectAll ids={all} label={t('risk.selectAll')} {...{ selected, onSelect }} />
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
  return <SortHead name={name} isHere={sort === by} order={order} onSort={() => onSort(by)} />;
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
      <SelectRow
        id={risk.riskId}
        isSelected={selected.has(risk.riskId)}
        label={t('risk.select', { title })}
        onSelect={onSelect}
      />
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
