import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EngagementRole } from '../../../../src/engagement/contract';
import type { PlanItemView, PlanView } from '../../../../src/plan/contract';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { Loading } from '../../../shared/feedback/loading';
import { PageHeading } from '../../../shared/navigation/page-heading';
import { usePeople } from '../../../shared/people/use-people';
import { BaselineBar } from '../baseline/baseline-bar';
import parts from '../plan-parts.module.css';
import { useItemNames } from '../use-item-names';
import { usePlan } from '../use-plan';
import { AcceptanceDialog } from './acceptance-dialog';
import { PhaseSection } from './phase-section';

interface PhasesPageProps {
  readonly engagementId: string;
  readonly clientName: string;
  /** The reader's own. */
  readonly roles: readonly EngagementRole[];
  readonly canConfigure: boolean;
}

/** How each phase stands and why, and what the client said of its results. */
export function PhasesPage(props: PhasesPageProps) {
  const { t } = useTranslation();
  const { engagementId, canConfigure } = props;
  const plan = usePlan(engagementId);
  return (
    <section className={parts.page}>
      <PageHeading>{t('acceptance.title')}</PageHeading>
      {plan.isPending && <Loading lines={8} />}
      {plan.isError && plan.data === undefined && (
        <ErrorMessage failure={plan.error} onRetry={() => void plan.refetch()} />
      )}
      {plan.data !== undefined && (
        <>
          <p className={parts.finding}>{t('acceptance.help')}</p>
          <BaselineBar engagementId={engagementId} canConfigure={canConfigure} />
          <Phases {...props} plan={plan.data} />
        </>
      )}
    </section>
  );
}

function Phases({ plan, roles, clientName }: PhasesPageProps & { readonly plan: PlanView }) {
  const [decided, setDecided] = useState<string>();
  const results = plan.items.filter(({ kind, isRemoved }) => kind !== 'task' && !isRemoved);
  const nameOf = useItemNames([...plan.phases, ...results]);
  const people = usePeople(results.map(({ acceptance }) => acceptance?.by));
  const speaksForClient = roles.some((role) => role === 'sponsor' || role === 'approver');
  // From the newest plan, so that the version is the stored one after somebody was quicker.
  const item = results.find(({ id }) => id === decided);
  return (
    <>
      {plan.phases.map((phase) => (
        <PhaseSection
          key={phase.id}
          phase={phase}
          results={results.filter(({ phaseId }) => phaseId === phase.id)}
          nameOf={nameOf}
          personOf={people.name}
          {...(speaksForClient ? { onDecide: ({ id }: PlanItemView) => setDecided(id) } : {})}
        />
      ))}
      {item !== undefined && (
        <AcceptanceDialog
          engagementId={plan.engagementId}
          clientName={clientName}
          item={item}
          name={nameOf(item)}
          onClose={() => setDecided(undefined)}
        />
      )}
    </>
  );
}
