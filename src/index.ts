import { forgeDeps } from './composition';
import { createIssueEvents } from './entry/issue-events';
import { createJobRecovery } from './entry/job-recovery';
import { createJobsConsumer } from './entry/jobs-consumer';
import { createPlanConsumer } from './entry/plan-consumer';
import { createPlanLook } from './entry/plan-look';
import { createResolver } from './entry/resolver';

/** The handlers that manifest.yml names. */
export const resolver = createResolver(forgeDeps);
export const jobs = createJobsConsumer(forgeDeps);
export const jobRecovery = createJobRecovery(forgeDeps);
export const plan = createPlanConsumer(forgeDeps);
export const issueEvents = createIssueEvents(forgeDeps);
export const planLook = createPlanLook(forgeDeps);
