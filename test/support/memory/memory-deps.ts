import { publicHolidays } from '../../../src/adapters/holidays/public-holidays';
import type { EntryDeps } from '../../../src/entry/run-function';
import { templateCatalog } from '../../../src/templates/catalog';
import { manifestEntities } from './manifest-entities';
import { memoryPeople, memoryPermissions } from './memory-access';
import { memoryIssueStore } from './memory-issue-store';
import { memoryIssueLookup, memoryIssueNotes } from './memory-issue-talk';
import { memoryJira, type MemoryJira } from './memory-jira';
import {
  memoryClock,
  memoryIds,
  memoryLog,
  memoryQueue,
  type MemoryClock,
  type MemoryLog,
  type MemoryQueue,
} from './memory-platform';
import { memoryConfluence, memoryPageStore, type MemoryConfluence } from './memory-page-store';
import { memoryWorkflows } from './memory-workflows';
import { memoryRecordStore } from './memory-record-store';

export interface MemoryDeps extends EntryDeps {
  readonly clock: MemoryClock;
  readonly queue: MemoryQueue;
  readonly log: MemoryLog;
  /** What the issue store, the rights and the people stand on. */
  readonly jira: MemoryJira;
  /** What the pages stand in. */
  readonly confluence: MemoryConfluence;
}

/** An account that administers the project. */
export const ADMINISTRATOR = 'anna';

/** Everything that the use cases need, in memory, as the administrator of an empty project. */
export function memoryDeps(lagMs = 0): MemoryDeps {
  const clock = memoryClock(Date.UTC(2026, 2, 2, 9));
  const jira = memoryJira({
    clock,
    administrator: ADMINISTRATOR,
    viewer: 'thomas',
    outsider: 'olivia',
  });
  jira.searchLagMs = lagMs;
  const confluence = memoryConfluence();
  return {
    clock,
    jira,
    confluence,
    pages: memoryPageStore(confluence),
    queue: memoryQueue(clock),
    log: memoryLog(),
    ids: memoryIds(),
    records: memoryRecordStore({ entities: manifestEntities(), clock, lagMs: () => lagMs }),
    issues: memoryIssueStore(jira, ADMINISTRATOR),
    workflows: memoryWorkflows(jira),
    lookup: memoryIssueLookup(jira, ADMINISTRATOR),
    notes: memoryIssueNotes(jira),
    permissions: memoryPermissions(jira, ADMINISTRATOR),
    people: memoryPeople(jira),
    holidays: publicHolidays,
    templates: templateCatalog,
  };
}
