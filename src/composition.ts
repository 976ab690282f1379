import { confluencePages } from './adapters/confluence/confluence-pages';
import { forgeQueue } from './adapters/forge/forge-queue';
import { processClock, processLog, randomIds } from './adapters/forge/process-environment';
import { publicHolidays } from './adapters/holidays/public-holidays';
import { jiraIssueLookup } from './adapters/jira/jira-issue-lookup';
import { jiraIssueNotes } from './adapters/jira/jira-issue-notes';
import { jiraIssueStore } from './adapters/jira/jira-issue-store';
import { jiraPeople } from './adapters/jira/jira-people';
import { jiraPermissions } from './adapters/jira/jira-permissions';
import { jiraWorkflows } from './adapters/jira/jira-workflows';
import { kvsRecordStore } from './adapters/kvs/kvs-record-store';
import type { EntryDeps } from './entry/run-function';
import { templateCatalog } from './templates/catalog';

/** The app on Forge: the only place that knows both what is needed and who provides it. */
export const forgeDeps: EntryDeps = {
  records: kvsRecordStore,
  issues: jiraIssueStore,
  lookup: jiraIssueLookup,
  notes: jiraIssueNotes,
  pages: confluencePages,
  permissions: jiraPermissions,
  workflows: jiraWorkflows,
  people: jiraPeople,
  holidays: publicHolidays,
  templates: templateCatalog,
  queue: forgeQueue,
  clock: processClock,
  ids: randomIds,
  log: processLog,
};
