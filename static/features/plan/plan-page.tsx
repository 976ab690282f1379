import Button from '@atlaskit/button/new';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanView } from '../../../src/plan/contract';
import { ErrorMessage } from '../../shared/feedback/error-message';
import { Loading } from '../../shared/feedback/loading';
import { useIssueStates } from '../../shared/jira/use-issue-states';
import { PageHeading } from '../../shared/navigation/page-heading';
import { usePeople } from '../../shared/people/use-people';
import { EffectBar } from './editing/effect-bar';
import { shownPlan } from './editing/shown-plan';
import { UndoNotice } from './editing/undo-notice';
import { usePlanEdit } from './editing/use-plan-edit';
import { isFiltering, matches, usePlanFilter } from './plan-filter';
import { PlanDialogs, type OpenDialog } from './plan-dialogs';
import { PictureMenu } from './picture/picture-menu';
import { PlanGrid } from './plan-grid';
import { planLines } from './plan-lines';
import { PlanToolbar } from './plan-toolbar';
import { planRows } from './plan-row';
import { UnplannedNotice } from './unplanned-notice';
import { usePlan } from './use-plan';
import styles from './plan-page.module.css';

interface PlanPageProps {
  readonly engagementId: string;
  readonly clientName: string;
  readonly canWrite: boolean;
}

/** What is to be done until when, and by whom: the whole engagement as a tree with its timeline. */
export function PlanPage({ engagementId, clientName, canWrite }: PlanPageProps) {
  const { t } = useTranslation();
  const plan = usePlan(engagementId);
  return (
    <section className={styles.page}>
      <PageHeading>{t('plan.title')}</PageHeading>
      {plan.isPending && <Loading lines={10} />}
      {plan.isError && plan.data === undefined && (
        <ErrorMessage failure={plan.error} onRetry={() => void plan.refetch()} />
      )}
      {plan.data !== undefined && (
        <PlanContent stored={plan.data} clientName={clientName} canWrite={canWrite} />
      )}
    </section>
  );
}

interface PlanContentProps extends Omit<PlanPageProps, 'engagementId'> {
  readonly stored: PlanView;
}

function PlanContent({ stored, clientName, canWrite }: PlanContentProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<OpenDialog>();
  const closeDialog = useCallback(() => setOpen(undefined), []);
  const openItem = useCallback((itemId: string) => setOpen({ itemId }), []);
  const addTo = useCallback((phaseId: string) => setOpen({ phaseId }), []);
  const firstPhase = stored.phases[0]?.id;
  const edit = usePlanEdit(stored.engagementId, closeDialog);
  const plan = useMemo(() => shownPlan(stored, edit.effect), [stored, edit.effect]);
  const { filter, change } = usePlanFilter();
  const { folded, toggle } = useFolded();
  const issueIds = useMemo(
    () => [...stored.phases, ...stored.items].flatMap(({ issueId }) => issueId ?? []),
    [stored],
  );
  const states = useIssueStates(issueIds);
  const rows = useMemo(() => planRows(plan, states.data), [plan, states.data]);
  const people = usePeople(rows.map(({ ownerId }) => ownerId));
  const names = useMemo(() => new Map(rows.map(({ item, name }) => [item.id, name])), [rows]);
  const itemName = (itemId: string) => names.get(itemId) ?? itemId;
  const shown = rows.filter(({ item, name }) => matches(item, name, filter));
  const isFiltered = isFiltering(filter);
  const lines = planLines(plan, shown, {
    folded,
    isFiltered,
    stateOf: (issueId) => (issueId === undefined ? undefined : states.data?.get(issueId)),
  });
  return (
    <>
      {canWrite && <UnplannedNotice plan={stored} />}
      <PlanToolbar
        filter={filter}
        onChange={change}
        items={plan.items}
        shown={shown.length}
        total={rows.length}
      >
        {canWrite && firstPhase !== undefined && (
          <Button spacing="compact" onClick={() => addTo(firstPhase)}>
            {t('plan.add.act')}
          </Button>
        )}
        {shown.length > 0 && <PictureMenu plan={plan} lines={lines} clientName={clientName} />}
      </PlanToolbar>
      {states.isError && (
        <p role="status" className={styles.note}>
          {t('plan.noStates')}
        </p>
      )}
      {canWrite && <UndoNotice edit={edit} />}
      {open === undefined && <EffectBar plan={stored} edit={edit} />}
      {rows.length === 0 && <p>{t('plan.empty')}</p>}
      {rows.length > 0 && shown.length === 0 && <p>{t('plan.noneFound')}</p>}
      {shown.length > 0 && (
        <PlanGrid
          plan={plan}
          lines={lines}
          isFiltered={isFiltered}
          nameOf={people.name}
          itemName={itemName}
          onToggle={toggle}
          {...(canWrite ? { edit, onOpen: openItem, onAdd: addTo } : {})}
        />
      )}
      <PlanDialogs
        open={open}
        plan={stored}
        itemName={itemName}
        edit={edit}
        onClose={closeDialog}
      />
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
