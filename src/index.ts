import { forgeDeps } from './composition';
import { createJobRecovery } from './entry/job-recovery';
import { createJobsConsumer } from './entry/jobs-consumer';
import { createResolver } from './entry/resolver';

/** The handlers that manifest.yml names. */
export const resolver = createResolver(forgeDeps);
export const jobs = createJobsConsumer(forgeDeps);
export const jobRecovery = createJobRecovery(forgeDeps);
