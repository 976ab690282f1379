import { forgeDeps } from '../../../src/composition';
import { createJobRecovery } from '../../../src/entry/job-recovery';
import { createJobsConsumer } from '../../../src/entry/jobs-consumer';
import { createResolver } from '../../../src/entry/resolver';
import { largeTemplate } from './large-template';

/** The app with its real adapters, but with a template of a thousand items under every key. */
const deps: typeof forgeDeps = {
  ...forgeDeps,
  templates: {
    keys: () => forgeDeps.templates.keys(),
    load: async (key) => largeTemplate(await forgeDeps.templates.load(key)),
  },
};

export const resolver = createResolver(deps);
export const jobs = createJobsConsumer(deps);
export const jobRecovery = createJobRecovery(deps);
