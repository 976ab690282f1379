import { forgeDeps } from '../../../src/composition';
import { createJobRecovery } from '../../../src/entry/job-recovery';
import { createJobsConsumer } from '../../../src/entry/jobs-consumer';
import { createResolver } from '../../../src/entry/resolver';
import { SIZED_ITEMS, sizedTemplate } from './sized-template';

const deps: typeof forgeDeps = {
  ...forgeDeps,
  templates: {
    keys: () => forgeDeps.templates.keys(),
    load: async (key) => sizedTemplate(await forgeDeps.templates.load(key), SIZED_ITEMS[key]),
  },
};

/**
 * The app with its real adapters, but with a template of a chosen size under every key.
 * @public manifest.yml names it, as it names the two functions below.
 */
export const resolver = createResolver(deps);
/** @public */
export const jobs = createJobsConsumer(deps);
/** @public */
export const jobRecovery = createJobRecovery(deps);
