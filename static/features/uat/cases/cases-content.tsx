import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseRow } from '../../../../src/uat/case/contract';
import type { UatRegisterView } from '../../../../src/uat/register/contract';
import { ColumnChoice } from '../../../shared/register/column-choice';
import { MoreRows } from '../../../shared/register/more-rows';
import styles from '../../../shared/register/register.module.css';
import { BulkBar } from './bulk-bar';
import type { CasesLook } from './cases-look';
import { CasesTable } from './cases-table';
import { CasesToolbar } from './cases-toolbar';
import { COLUMNS, useCaseColumns, type Column } from './columns';
import { EmptyCases } from './empty-cases';
import { OfRequirement } from './of-requirement';

/** Columns that there is room for beside an open record; the record says the others. */
const isBrief = (column: Column) => column === 'state' || column === 'last';

interface CasesContentProps {
  readonly engagementId: string;
  readonly look: CasesLook;
  readonly register: UatRegisterView;
  readonly rows: readonly CaseRow[];
  readonly openCaseId?: string;
  readonly onChange: (values: Partial<CasesLook>) => void;
  readonly onNew: () => void;
  readonly onLibrary: () => void;
  /** Present while there may be more. */
  readonly onMore?: () => void;
  readonly isLoadingMore: boolean;
}

/** The list with its filters; for an empty register what it is for. */
export function CasesContent(props: CasesContentProps) {
  const { engagementId, register, rows, look, openCaseId, onChange } = props;
  const { t } = useTranslation();
  const { columns, toggle } = useCaseColumns();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const { draft, ready, retired } = register.cases;
  if (draft + ready + retired === 0) {
    return (
      <EmptyCases canWrite={register.can.write} onNew={props.onNew} onLibrary={props.onLibrary} />
    );
  }
  const select = (caseIds: readonly string[], isSelected: boolean) => {
    const next = new Set(selected);
    for (const caseId of caseIds) {
      if (isSelected) next.add(caseId);
      else next.delete(caseId);
    }
    setSelected(next);
  };
  const moduleName = (key: string) => register.modules.find((one) => one.key === key)?.name ?? key;
  const chosen = rows.filter(({ caseId }) => selected.has(caseId));
  return (
    <div className={styles.list}>
      {look.requirementId !== '' && (
        <OfRequirement
          {...{ engagementId }}
          requirementId={look.requirementId}
          onShowAll={() => onChange({ requirementId: '' })}
        />
      )}
      <CasesToolbar {...{ look, onChange }} modules={register.modules} />
      <ColumnChoice
        all={COLUMNS}
        shown={columns}
        labelOf={(column) => t(`uat.column.${column}`)}
        onToggle={toggle}
      />
      {chosen.length > 0 && (
        <BulkBar
          {...{ engagementId }}
          rows={chosen}
          modules={register.modules}
          onDone={() => setSelected(new Set())}
        />
      )}
      {rows.length === 0 ? (
        <p role="status">{t('uat.cases.nothingFits')}</p>
      ) : (
        <div className={styles.scroll}>
          <CasesTable
            {...{ rows, look, selected, moduleName }}
            columns={openCaseId === undefined ? columns : columns.filter(isBrief)}
            onSort={(sort) =>
              onChange({ sort, isDescending: look.sort === sort && !look.isDescending })
            }
            {...(register.can.write ? { onSelect: select } : {})}
            {...(openCaseId === undefined ? {} : { openCaseId })}
          />
        </div>
      )}
      {props.onMore !== undefined && (
        <MoreRows isLoading={props.isLoadingMore} onMore={props.onMore} />
      )}
    </div>
  );
}
