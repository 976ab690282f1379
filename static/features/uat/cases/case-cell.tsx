import { useTranslation } from 'react-i18next';
import type { CaseRow } from '../../../../src/uat/case/contract';
import { useDates } from '../../../shared/text/use-dates';
import { CaseStateTag, PriorityTag, RunStatusTag } from '../status-tag';
import type { Column } from './columns';

interface CaseCellProps {
  readonly row: CaseRow;
  readonly column: Column;
  readonly moduleName: (key: string) => string;
}

/** One value of a case in the list. */
export function CaseCell({ row, column, moduleName }: CaseCellProps) {
  const { t } = useTranslation();
  const dates = useDates();
  switch (column) {
    case 'module':
      return <bdi>{moduleName(row.module)}</bdi>;
    case 'priority':
      return <PriorityTag priority={row.priority} />;
    case 'state':
      return <CaseStateTag state={row.state} />;
    case 'last':
      return row.last === undefined ? (
        t('uat.neverRun')
      ) : (
        <>
          <RunStatusTag status={row.last.status} /> {t('uat.inCycle', { number: row.last.cycle })}
        </>
      );
    case 'steps':
      return row.steps;
    case 'role':
      return <bdi>{row.role}</bdi>;
    case 'wave':
      return <bdi>{row.wave}</bdi>;
    case 'changed':
      return dates.moment(row.changedAt);
  }
}
