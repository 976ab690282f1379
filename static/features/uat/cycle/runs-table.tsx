import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { RunRow } from '../../../../src/uat/cycle/contract';
import type { UatModule } from '../../../../src/uat/register/contract';
import { usePeople } from '../../../shared/people/use-people';
import { goByArrow } from '../../../shared/register/inline/go-by-arrow';
import { useKeys } from '../../../shared/register/inline/use-keys';
import styles from '../../../shared/register/register.module.css';
import { SelectAll } from '../../../shared/register/select-all';
import { SelectRow } from '../../../shared/register/select-row';
import { useDates } from '../../../shared/text/use-dates';
import { PriorityTag, RunStatusTag } from '../status-tag';

interface RunsTableProps {
  readonly rows: readonly RunRow[];
  readonly modules: readonly UatModule[];
  readonly selected: ReadonlySet<string>;
  /** Absent for readers, and in a cycle that is over. */
  readonly onSelect?: (caseIds: readonly string[], isSelected: boolean) => void;
}

const COLUMNS = ['module', 'priority', 'status', 'tester', 'day', 'attempts'] as const;

/** The runs in rows; on a narrow screen each row is a card. */
export function RunsTable({ rows, modules, selected, onSelect }: RunsTableProps) {
  const { t } = useTranslation();
  const people = usePeople(rows.map(({ tester }) => tester));
  const all = rows.map(({ caseId }) => caseId);
  const body = useRef<HTMLTableSectionElement>(null);
  useKeys(body, goByArrow);
  const moduleName = (key: string) => modules.find((module) => module.key === key)?.name ?? key;
  return (
    <table className={styles.register} aria-label={t('uat.runs.title')}>
      <thead>
        <tr>
          <SelectAll ids={all} label={t('uat.cases.selectAll')} {...{ selected, onSelect }} />
          <th scope="col">{t('uat.column.title')}</th>
          {COLUMNS.map((column) => (
            <th key={column} scope="col">
              {t(`uat.runs.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody ref={body}>
        {rows.map((row) => (
          <tr key={row.caseId}>
            <SelectRow
              id={row.caseId}
              isSelected={selected.has(row.caseId)}
              label={t('uat.cases.select', { title: row.title })}
              onSelect={onSelect}
            />
            <th scope="row">
              <Link to={`/uat/cases/${row.caseId}`}>
                <bdi>{row.title}</bdi>
              </Link>
              <span className={styles.key}>{t('uat.number', { number: row.number })}</span>
            </th>
            {COLUMNS.map((column) => (
              <td key={column} data-name={t(`uat.runs.column.${column}`)}>
                <span>
                  <RunCell
                    {...{ row, column, moduleName }}
                    testerName={
                      row.tester === undefined ? t('uat.cycle.nobody') : people.name(row.tester)
                    }
                  />
                </span>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface RunCellProps {
  readonly row: RunRow;
  readonly column: (typeof COLUMNS)[number];
  readonly moduleName: (key: string) => string;
  readonly testerName: string;
}

function RunCell({ row, column, moduleName, testerName }: RunCellProps) {
  const { t } = useTranslation();
  const dates = useDates();
  switch (column) {
    case 'module':
      return <bdi>{moduleName(row.module)}</bdi>;
    case 'priority':
      return <PriorityTag priority={row.priority} />;
    case 'status':
      // What nobody has begun has nothing to show that the case has not.
      return row.attempts === 0 ? (
        <RunStatusTag status={row.status} />
      ) : (
        <Link to={`/uat/tests/${String(row.cycle)}/${row.caseId}`}>
          <RunStatusTag status={row.status} />
        </Link>
      );
    case 'tester':
      return <bdi>{testerName}</bdi>;
    case 'day':
      return row.day === undefined ? t('uat.runs.noDay') : dates.day(row.day);
    case 'attempts':
      return row.attempts;
  }
}
