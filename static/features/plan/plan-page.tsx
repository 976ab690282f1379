import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanView } from '../../../src/plan/contract';
import { ErrorMessage } from '../../shared/feedback/error-message';
import { Loading } from '../../shared/feedback/loading';
import { useIssueStates } from '../../shared/jira/use-issue-states';
import { PageHeading } from '../../shared/navigation/page-heading';
import { usePeople } from '../../shared/people/use-people';
import { isFiltering, matches, usePlanFilter } from './plan-filter';
import { PlanGrid } from './plan-grid';
import { planLines } from './plan-lines';
import { PlanToolbar } from './plan-toolbar';
import { planRows } from './plan-row';
import { usePlan } from './use-plan';
import styles from './plan-page.module.css';

/** What is to be done until when, and by whom: the whole engagement as a tree with its timeline. */
export function PlanPage({ engagementId }: { engagementId: string }) {
  const { t } = useTranslation();
  const plan = usePlan(engagementId);
  return (
    <section className={styles.page}>
      <PageHeading>{t('plan.title')}</PageHeading>
      {plan.isPending && <Loading lines={10} />}
      {plan.isError && plan.data === undefined && (
        <ErrorMessage failure={plan.error} onRetry={() => void plan.refetch()} />
      )}
      {plan.data !== undefined && <PlanContent plan={plan.data} />}
    </section>
  );
}

function PlanContent({ plan }: { plan: PlanView }) {
  const { t } = useTranslation();
  const { filter, change } = usePlanFilter();
  const { folded, toggle } = useFolded();
  const issueIds = useMemo(
    () => [...plan.phases, ...plan.items].flatMap(({ issueId }) => issueId ?? []),
    [plan],
  );
  const states = useIssueStates(issueIds);
  const rows = useMemo(() => planRows(plan, states.data), [plan, states.data]);
  const people = usePeople(rows.map(({ ownerId }) => ownerId));
  const shown = rows.filter(({ item, name }) => matches(item, name, filter));
  const isFiltered = isFiltering(filter);
  const lines = planLines(plan, shown, {
    folded,
    isFiltered,
    stateOf: (issueId) => (issueId === undefined ? undefined : states.data?.get(issueId)),
  });
  return (
    <>
      <PlanToolbar filter={filter} onChange={change} shown={shown.length} total={rows.length} />
      {states.isError && (
        <p role="status" className={styles.note}>
          {t('plan.noStates')}
        </p>
      )}
      {rows.length === 0 && <p>{t('plan.empty')}</p>}
      {rows.length > 0 && shown.length === 0 && <p>{t('plan.noneFound')}</p>}
      {shown.length > 0 && (
        <PlanGrid
          plan={plan}
          lines={lines}
          isFiltered={isFiltered}
          nameOf={people.name}
          onToggle={toggle}
        />
      )}
    </>
  );
}

/** Phases whose items are hidden. */
function useFolded() {
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const toggle = useCallback(
    (phaseId: string) =>
      setFolded((current) => {
        const next = new Set(current);
        if (!next.delete(phaseId)) next.add(phaseId);
        return next;
      }),
    [],
  );
  return { folded, toggle };
}
