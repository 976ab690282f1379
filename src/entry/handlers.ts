import { createIssueEvents } from './issue-events';
import { createJobRecovery } from './job-recovery';
import { createJobsConsumer } from './jobs-consumer';
import { createPlanConsumer } from './plan-consumer';
import { createPlanLook } from './plan-look';
import { createResolver } from './resolver';
import type { EntryDeps } from './run-function';

/** All handlers that manifest.yml names, on the same adapters. */
export function createHandlers(deps: EntryDeps) {
  return {
    resolver: createResolver(deps),
    jobs: createJobsConsumer(deps),
    jobRecovery: createJobRecovery(deps),
    plan: createPlanConsumer(deps),
    issueEvents: createIssueEvents(deps),
    planLook: createPlanLook(deps),
  };
}
