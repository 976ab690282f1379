import { forgeDeps } from '../../../src/composition';
import { createJobRecovery } from '../../../src/entry/job-recovery';
import { createJobsConsumer } from '../../../src/entry/jobs-consumer';
import { createResolver } from '../../../src/entry/resolver';
import { shortTemplate } from './short-template';

const deps: typeof forgeDeps = {
  ...forgeDeps,
  templates: {
    keys: () => forgeDeps.templates.keys(),
    load: async (key) => shortTemplate(await forgeDeps.templates.load(key)),
  },
};

/**
 * The app with its real adapters, but with a template under every key that makes few platform calls.
 * @public manifest.yml names it, as it names the two functions below.
 */
export const resolver = createResolver(deps);
/** @public */
export const jobs = createJobsConsumer(deps);
/** @public */
export const jobRecovery = createJobRecovery(deps);
