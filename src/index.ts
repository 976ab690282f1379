import { createHandlers } from './entry/handlers';

/** The handlers that manifest.yml names. */
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
  changeGate,
  srsExport,
  handbookExport,
} = createHandlers(async () => (await import('./composition')).forgeDeps);
