import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { runStatus } from '../../../../src/uat/case/contract';
import type { CycleFacts } from '../../../../src/uat/cycle/contract';
import type { UatModule } from '../../../../src/uat/register/contract';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { Choice } from '../../../shared/form/choice';
import { SearchField } from '../../../shared/form/search-field';
import { MoreRows } from '../../../shared/register/more-rows';
import { onceEach } from '../../../shared/register/once-each';
import bar from '../../../shared/register/register-bar.module.css';
import styles from '../../../shared/register/register.module.css';
import { useSettled } from '../../../shared/use-settled';
import parts from '../../plan/plan-parts.module.css';
import { ModuleChoice } from '../module-choice';
import { PriorityChoice } from '../priority-choice';
import { useRuns } from '../use-uat';
import { AssignBar } from './assign-bar';
import { ALL_RUNS, runFilterOf, useRunsLook, type RunsLook } from './runs-look';
import { RunsTable } from './runs-table';

/** Milliseconds that the filters must have stood still before they are asked for. */
const SETTLE_MS = 250;

interface RunsSectionProps {
  readonly engagementId: string;
  readonly cycle: CycleFacts;
  readonly modules: readonly UatModule[];
  readonly canWrite: boolean;
}

/** All runs of a cycle, narrowed by what the tables above count; selected ones are assigned together. */
export function RunsSection({ engagementId, cycle, modules, canWrite }: RunsSectionProps) {
  const { t } = useTranslation();
  const { look, change } = useRunsLook();
  const list = useRuns(engagementId, cycle.number, runFilterOf(useSettled(look, SETTLE_MS)));
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const rows = onceEach(list.data?.pages.flatMap((page) => page.rows) ?? [], (row) => row.caseId);
  const chosen = rows.filter(({ caseId }) => selected.has(caseId));
  const select = (caseIds: readonly string[], isSelected: boolean) => {
    const next = new Set(selected);
    for (const caseId of caseIds) {
      if (isSelected) next.add(caseId);
      else next.delete(caseId);
    }
    setSelected(next);
  };
  return (
    <section className={parts.part} aria-label={t('uat.runs.title')}>
      <h3>{t('uat.runs.title')}</h3>
      <RunsToolbar {...{ look, modules }} onChange={change} />
      {chosen.length > 0 && (
        <AssignBar
          {...{ engagementId, cycle }}
          rows={chosen}
          onDone={() => setSelected(new Set())}
        />
      )}
      {list.isError && <ErrorMessage failure={list.error} onRetry={() => void list.refetch()} />}
      {list.data !== undefined && rows.length === 0 && !list.hasNextPage && (
        <p role="status">{t('uat.runs.nothingFits')}</p>
      )}
      {rows.length > 0 && (
        <div className={styles.scroll}>
          <RunsTable {...{ rows, modules, selected }} {...(canWrite ? { onSelect: select } : {})} />
        </div>
      )}
      {list.hasNextPage && (
        <MoreRows isLoading={list.isFetchingNextPage} onMore={() => void list.fetchNextPage()} />
      )}
    </section>
  );
}

interface RunsToolbarProps {
  readonly look: RunsLook;
  readonly modules: readonly UatModule[];
  readonly onChange: (values: Partial<RunsLook>) => void;
}

function RunsToolbar({ look, modules, onChange }: RunsToolbarProps) {
  const { t } = useTranslation();
  const isNarrowed = JSON.stringify(look) !== JSON.stringify(ALL_RUNS);
  return (
    <div className={bar.bar} role="search" aria-label={t('uat.runs.filters')}>
      <div className={bar.search}>
        <SearchField
          label={t('uat.runs.search')}
          value={look.text}
          onChange={(text) => onChange({ text })}
        />
      </div>
      <ModuleChoice
        modules={modules}
        value={look.module}
        onChange={(module) => onChange({ module })}
      />
      <Choice
        label={t('uat.runs.status')}
        value={look.status}
        options={[
          { value: '', label: t('uat.all.status') },
          ...runStatus.options.map((value) => ({ value, label: t(`uat.status.${value}`) })),
        ]}
        onChange={(status) => onChange({ status })}
      />
      <PriorityChoice value={look.priority} onChange={(priority) => onChange({ priority })} />
      {isNarrowed && (
        <Button appearance="subtle" onClick={() => onChange(ALL_RUNS)}>
          {t('register.clearFilters')}
        </Button>
      )}
    </div>
  );
}
