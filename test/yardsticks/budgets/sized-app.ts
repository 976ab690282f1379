import { forgeDeps } from '../../../src/composition';
import { createHandlers } from '../../../src/entry/handlers';
import { SIZED_ITEMS, sizedTemplate } from './sized-template';

const deps: typeof forgeDeps = {
  ...forgeDeps,
  templates: {
    keys: () => forgeDeps.templates.keys(),
    lessons: (key) => forgeDeps.templates.lessons(key),
    load: async (key) => sizedTemplate(await forgeDeps.templates.load(key), SIZED_ITEMS[key]),
  },
};

/**
 * The app with its real adapters, but with a template of a chosen size under every key.
 * @public manifest.yml names them.
 */
export const {
  resolver,
  jobs,
  jobRecovery,
  plan,
  risk,
  change,
  uat,
  srs,
  handbook,
  issueEvents,
  pageEvents,
  planLook,
} = createHandlers(() => Promise.resolve(deps));
