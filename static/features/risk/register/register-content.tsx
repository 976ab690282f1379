import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RiskView } from '../../../../src/risk/contract';
import type { RegisterView } from '../../../../src/risk/register/contract';
import { usePeople } from '../../../shared/people/use-people';
import parts from '../../plan/plan-parts.module.css';
import { useRiskLibrary } from '../use-register';
import { useRiskTitles } from '../use-risk-titles';
import { BulkBar } from './bulk-bar';
import { ColumnChoice } from '../../../shared/register/column-choice';
import { COLUMNS, useRiskColumns } from './columns';
import { EmptyRegister } from './empty-register';
import { ExposureSection } from './exposure-section';
import { HeatMapSection } from './heat-map-section';
import { InlineNotice } from '../../../shared/register/inline/inline-notice';
import { MoreRows } from '../../../shared/register/more-rows';
import { useRiskInlineEdit } from './inline/use-inline-edit';
import { isIndexed, type RegisterLook } from './register-filter';
import { RegisterTable } from './register-table';
import { RegisterToolbar } from './register-toolbar';
import list from '../../../shared/register/register.module.css';
import styles from './register.module.css';
import { SearchProgress } from './search-progress';
import { TrendSection } from './trend-section';
import type { Search } from './use-go-on';
import { WorstByPhase } from './worst-by-phase';

interface RegisterContentProps {
  readonly engagementId: string;
  readonly canWrite: boolean;
  readonly look: RegisterLook;
  readonly register: RegisterView;
  readonly rows: readonly RiskView[];
  readonly openRiskId?: string;
  readonly onChange: (values: Partial<RegisterLook>) => void;
  readonly onLibrary: () => void;
  /** Present where the list is searched risk by risk. */
  readonly search?: Search;
  /** Present while there may be more. */
  readonly onMore?: () => void;
  readonly isLoadingMore: boolean;
}

/** Heat map, exposure and the list; for an empty register what it is for. */
export function RegisterContent(props: RegisterContentProps) {
  const { register, look, onChange, canWrite } = props;
  if (register.open + register.closed === 0) {
    return <EmptyRegister canWrite={canWrite} onLibrary={props.onLibrary} />;
  }
  return (
    <div className={list.list}>
      <div className={styles.summary}>
        <HeatMapSection register={register} look={look} onChange={onChange} />
        <div className={parts.part}>
          <ExposureSection engagementId={props.engagementId} exposure={register.exposure} />
          <TrendSection trend={register.trend} />
        </div>
      </div>
      <RiskList {...props} />
    </div>
  );
}

function RiskList(props: RegisterContentProps) {
  const { engagementId, register, rows, look, openRiskId, canWrite } = props;
  const { t } = useTranslation();
  const { columns, toggle } = useRiskColumns();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const phases = useRiskLibrary(engagementId).data?.phases ?? [];
  const accounts = [look.ownerAccountId || undefined, ...rows.map((row) => row.ownerAccountId)];
  const people = usePeople(accounts);
  const titleOf = useRiskTitles(rows);
  const chosen = useMemo(() => rows.filter(({ riskId }) => selected.has(riskId)), [rows, selected]);
  const select = (riskIds: readonly string[], isSelected: boolean) =>
    setSelected((known) =>
      isSelected
        ? new Set([...known, ...riskIds])
        : new Set([...known].filter((riskId) => !riskIds.includes(riskId))),
    );
  const owners = [...new Set(accounts)].flatMap((accountId) =>
    accountId === undefined ? [] : { accountId, name: people.name(accountId) },
  );
  const { model } = register.scoring;
  const edit = useRiskInlineEdit(engagementId);
  return (
    <>
      <WorstByPhase {...{ engagementId, phases }} />
      <RegisterToolbar {...{ look, model, phases, owners }} onChange={props.onChange} />
      {chosen.length > 0 && (
        <BulkBar
          {...{ engagementId, model, titleOf }}
          risks={chosen}
          onDone={() => setSelected(new Set())}
        />
      )}
      <ColumnChoice
        all={COLUMNS}
        shown={columns}
        labelOf={(column) => t(`risk.column.${column}`)}
        onToggle={toggle}
      />
      <InlineNotice edit={edit} fieldOf={(column) => t(`risk.column.${column}`)} />
      {props.search !== undefined && (
        <SearchProgress
          search={props.search}
          {...(isIndexed(look) ? {} : { total: register[look.group] })}
        />
      )}
      {rows.length === 0 ? (
        <p role="status">
          {t(props.search?.isOver === false ? 'risk.searched.nothingYet' : 'risk.nothingFits')}
        </p>
      ) : (
        <div className={list.scroll}>
          <RegisterTable
            {...{ rows, columns, selected }}
            sort={look.sort}
            onSort={(sort) => props.onChange({ sort })}
            words={{
              model,
              titleOf,
              personName: people.name,
              phaseName: (id) => phases.find(({ phaseId }) => phaseId === id)?.name,
            }}
            {...(openRiskId === undefined ? {} : { openRiskId })}
            {...(canWrite ? { onSelect: select, edit } : {})}
          />
        </div>
      )}
      {props.onMore !== undefined && props.search === undefined && (
        <MoreRows isLoading={props.isLoadingMore} onMore={props.onMore} />
      )}
    </>
  );
}
