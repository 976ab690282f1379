import { createChangeConsumer } from './change-consumer';
import { createChangeGate } from './change-gate';
import { createHandbookConsumer } from './handbook-consumer';
import { createHandbookExport } from './handbook-export';
import { createIssueEvents } from './issue-events';
import { createJobRecovery } from './job-recovery';
import { createJobsConsumer } from './jobs-consumer';
import { createPageEvents } from './page-events';
import { createPlanConsumer } from './plan-consumer';
import { createPlanLook } from './plan-look';
import type { createResolver } from './resolver';
import { createRiskConsumer } from './risk-consumer';
import type { EntryDeps } from './run-function';
import { createSrsConsumer } from './srs-consumer';
import { createSrsExport } from './srs-export';
import { createUatConsumer } from './uat-consumer';

/** All handlers that manifest.yml names, on the same adapters. */
export function createHandlers(deps: EntryDeps) {
  return {
    resolver: whenCalled(deps),
    jobs: createJobsConsumer(deps),
    jobRecovery: createJobRecovery(deps),
    plan: createPlanConsumer(deps),
    risk: createRiskConsumer(deps),
    change: createChangeConsumer(deps),
    uat: createUatConsumer(deps),
    srs: createSrsConsumer(deps),
    handbook: createHandbookConsumer(deps),
    issueEvents: createIssueEvents(deps),
    pageEvents: createPageEvents(deps),
    planLook: createPlanLook(deps),
    changeGate: createChangeGate(deps),
    srsExport: createSrsExport(deps),
    handbookExport: createHandbookExport(deps),
  };
}

/** The pages' functions with all their schemas: consumers and schedules start without them. */
function whenCalled(deps: EntryDeps): ReturnType<typeof createResolver> {
  let resolver: ReturnType<typeof createResolver> | undefined;
  return async (request, runtime) => {
    resolver ??= (await import('./resolver')).createResolver(deps);
    return resolver(request, runtime);
  };
}
