import { z } from 'zod';
import type { EngagementDraft } from '../../../src/engagement/contract';
import type { StoredRecord } from '../../../src/ports/record-store';
import type { JournalEntry } from '../../../src/signoff/model/journal';
import type { TestSite, Visitor } from '../site/a-site';
import { aDraft, projectIdOf } from './a-draft';

const answer = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({
    ok: z.literal(false),
    error: z.object({
      code: z.string(),
      key: z.string(),
      field: z.string().optional(),
      params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
    }),
  }),
]);
export type Answer = z.infer<typeof answer>;

/** Asks a function of the app as the page of a project does; `project` is the page's own word. */
export async function ask(
  site: TestSite,
  name: string,
  payload: unknown,
  as: Visitor = 'lead',
  project = 'NWE',
  extension: Readonly<Record<string, unknown>> = {},
): Promise<Answer> {
  return answer.parse(await site.call(name, payload, { as, project, extension }));
}

/** The value of a successful answer, by the caller's schema. @throws Error with the refusal otherwise. */
export function valueOf<T>(given: Answer, schema: z.ZodType<T>): T {
  if (!given.ok) throw new Error(`Refused: ${JSON.stringify(given.error)}`);
  return schema.parse(given.value);
}

const started = z.object({ engagementId: z.string(), jobId: z.string() });

/** Starts an engagement as its lead, up to the answer: the job has not run yet. */
export async function startEngagement(
  site: TestSite,
  overrides: Partial<EngagementDraft> = {},
  project = 'NWE',
): Promise<z.infer<typeof started>> {
  const payload = {
    projectId: projectIdOf(site, project),
    draft: aDraft(site, project, overrides),
  };
  return valueOf(await ask(site, 'engagement.start', payload, 'lead', project), started);
}

const progress = z.object({
  state: z.string(),
  done: z.number(),
  total: z.number(),
  failures: z.array(
    z.object({
      itemKey: z.string(),
      key: z.string(),
      params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
    }),
  ),
});
export type Progress = z.infer<typeof progress>;

/** How far the job of an engagement is. */
export async function progressOf(
  site: TestSite,
  job: { readonly engagementId: string; readonly jobId: string },
): Promise<Progress> {
  return valueOf(await ask(site, 'job.progress', job), progress);
}

/** How many records of an entity are stored. */
export function countStored(site: TestSite, entity: string): number {
  return storedRecords(site, entity).length;
}

/** The journal of the site's only engagement, as stored, in order. */
export function storedJournal(site: TestSite): readonly JournalEntry[] {
  return storedRecords(site, 'journal').map(({ value }) => journalEntry.parse(value).data);
}

/** How many issues the app has made. */
export function countIssues(site: TestSite): number {
  const row = site.database.one(
    "SELECT count(*) AS n FROM jira_issue_property WHERE key = 'rollout'",
  );
  return Number(row?.n);
}

const journalEntry = z.object({
  data: z.object({
    engagementId: z.string(),
    sequence: z.number(),
    type: z.enum([
      'engagementStarted',
      'rolesAssigned',
      'baselineSet',
      'itemAccepted',
      'changeVoted',
      'changeSettled',
      'changeVoided',
      'changeReleased',
      'changeDelegated',
      'changeReverted',
      'srsBaselined',
      'srsSigned',
      'uatSigned',
      'uatWaived',
      'uatBugDisposed',
      'examSigned',
      'trainingWaived',
    ]),
    at: z.number(),
    accountId: z.string(),
    content: z.json(),
    previousHash: z.string(),
    hash: z.string(),
  }),
});

/** The stored records of an entity, in order of their keys, read where they are and not through the app. */
export function storedRecords(site: TestSite, entity: string): readonly StoredRecord[] {
  const rows = site.database.all(
    'SELECT key, value FROM kvs_version WHERE visible_until IS NULL AND space = ? ORDER BY key',
    `entity:${entity}`,
  );
  // An array of the test's own: the site's are of another realm, which deep comparisons tell apart.
  return Array.from(rows, (row) => ({
    entity,
    key: String(row.key),
    value: storedValue.parse(JSON.parse(String(row.value))),
  }));
}

const storedValue = z.record(z.string(), z.unknown());
