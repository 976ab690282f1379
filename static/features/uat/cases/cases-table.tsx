import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseRow, CaseSort } from '../../../../src/uat/case/contract';
import { isRetestDue } from '../../../../src/uat/due/contract';
import { Tag } from '../../../shared/feedback/tag';
import { goByArrow } from '../../../shared/register/inline/go-by-arrow';
import { useKeys } from '../../../shared/register/inline/use-keys';
import { RecordLink } from '../../../shared/register/record-link';
import styles from '../../../shared/register/register.module.css';
import { SelectAll } from '../../../shared/register/select-all';
import { SelectRow } from '../../../shared/register/select-row';
import { SortHead } from '../../../shared/register/sort-head';
import { CaseCell } from './case-cell';
import type { CasesLook } from './cases-look';
import type { Column } from './columns';

interface CasesTableProps {
  readonly rows: readonly CaseRow[];
  readonly columns: readonly Column[];
  readonly look: CasesLook;
  readonly openCaseId?: string;
  readonly selected: ReadonlySet<string>;
  readonly moduleName: (key: string) => string;
  readonly onSort: (sort: CaseSort) => void;
  /** Absent for readers. */
  readonly onSelect?: (caseIds: readonly string[], isSelected: boolean) => void;
}

/** The cases in rows; on a narrow screen each row is a card. */
export function CasesTable(props: CasesTableProps) {
  const { t } = useTranslation();
  const { rows, columns, selected, onSelect } = props;
  const all = rows.map(({ caseId }) => caseId);
  const body = useRef<HTMLTableSectionElement>(null);
  useKeys(body, goByArrow);
  return (
    <table className={styles.register} aria-label={t('uat.cases.title')}>
      <thead>
        <tr>
          <SelectAll ids={all} label={t('uat.cases.selectAll')} {...{ selected, onSelect }} />
          <Head {...props} name="title" />
          {columns.map((column) => (
            <Head key={column} {...props} name={column} />
          ))}
        </tr>
      </thead>
      {/* Cells have their own stops of the Tab key; arrow keys are a quicker way between them. */}
      <tbody ref={body}>
        {rows.map((row) => (
          <Row key={row.caseId} {...props} row={row} />
        ))}
      </tbody>
    </table>
  );
}

/** Columns by which the register can be ordered. */
const SORTS: Readonly<Partial<Record<Column | 'title', CaseSort>>> = {
  title: 'title',
  module: 'module',
  priority: 'priority',
  changed: 'changed',
};

interface HeadProps extends Pick<CasesTableProps, 'look' | 'onSort'> {
  readonly name: Column | 'title';
}

function Head({ name, look, onSort }: HeadProps) {
  const { t } = useTranslation();
  const by = SORTS[name];
  const label = t(`uat.column.${name}`);
  if (by === undefined) return <th scope="col">{label}</th>;
  const order = look.isDescending ? 'descending' : 'ascending';
  return (
    <SortHead name={label} isHere={look.sort === by} order={order} onSort={() => onSort(by)} />
  );
}

function Row({
  row,
  columns,
  openCaseId,
  selected,
  moduleName,
  onSelect,
}: CasesTableProps & { readonly row: CaseRow }) {
  const { t } = useTranslation();
  const { caseId, title, number, bugs } = row;
  return (
    <tr data-open={caseId === openCaseId}>
      <SelectRow
        id={caseId}
        isSelected={selected.has(caseId)}
        label={t('uat.cases.select', { title })}
        onSelect={onSelect}
      />
      <th scope="row">
        <RecordLink path={`/uat/cases/${caseId}`} isOpen={caseId === openCaseId}>
          {title}
        </RecordLink>
        <span className={styles.key}>
          {t('uat.number', { number })}{' '}
          {isRetestDue(row) && <Tag tone="warning">{t('uat.retestDue')}</Tag>}{' '}
          {bugs.length > 0 && <Tag tone="danger">{t('uat.openBugs', { count: bugs.length })}</Tag>}
        </span>
      </th>
      {columns.map((column) => (
        <td key={column} data-name={t(`uat.column.${column}`)}>
          <span>
            <CaseCell {...{ row, column, moduleName }} />
          </span>
        </td>
      ))}
    </tr>
  );
}
