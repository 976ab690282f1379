import { forgeDeps } from '../../../src/composition';
import { createHandlers } from '../../../src/entry/handlers';
import { shortTemplate } from './short-template';

const deps: typeof forgeDeps = {
  ...forgeDeps,
  templates: {
    keys: () => forgeDeps.templates.keys(),
    lessons: (key) => forgeDeps.templates.lessons(key),
    load: async (key) => shortTemplate(await forgeDeps.templates.load(key)),
  },
};

/**
 * The app with its real adapters, but with a template under every key that makes few platform calls.
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
