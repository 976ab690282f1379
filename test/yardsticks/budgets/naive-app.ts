import api, { route } from '@forge/api';
import { kvs, WhereConditions } from '@forge/kvs';
import { makeResolver } from '@forge/resolver';
import { z } from 'zod';

/** What the naive way of a job needs to know. */
const job = z.object({
  projectId: z.string(),
  issueTypeId: z.string(),
  items: z.number(),
});
const made = z.object({ id: z.string() });
const page = z.object({
  issues: z.array(made),
  nextPageToken: z.nullish(z.string()),
});

/** One call to make each issue, and one to store what belongs to it. */
async function apply(given: unknown): Promise<number> {
  const { projectId, issueTypeId, items } = job.parse(given);
  for (let rank = 0; rank < items; rank += 1) {
    const fields = {
      project: { id: projectId },
      issuetype: { id: issueTypeId },
      summary: `Item ${rank}`,
    };
    const { id } = made.parse(await jira(route`/rest/api/3/issue`, { fields }));
    await write(`naive:${id}`, rank);
  }
  return items;
}

async function write(key: string, part: number): Promise<void> {
  const value = { schemaVersion: 1, version: 1, engagementId: 'naive', part, data: [] };
  await kvs.entity('plan-part').set(key, value);
}

/** A whole register of issues: their ids page by page, then each issue and each record by a call of its own. */
async function read(given: unknown): Promise<readonly string[]> {
  const { projectId } = job.parse(given);
  const ids: string[] = [];
  let token: string | undefined;
  do {
    const search = {
      jql: `project = ${projectId}`,
      maxResults: 100,
      fields: ['id'],
      ...(token === undefined ? {} : { nextPageToken: token }),
    };
    const found = page.parse(await jira(route`/rest/api/3/search/jql`, search));
    ids.push(...found.issues.map(({ id }) => id));
    token = found.nextPageToken ?? undefined;
  } while (token !== undefined);
  const keys = ids.map((id) => `naive:${id}`);
  for (const [index, id] of ids.entries()) {
    await jira(route`/rest/api/3/issue/${id}`);
    await kvs.entity('plan-part').get(keys[index] ?? '');
  }
  return keys;
}

/** A whole register that is no issues: its keys page by page, then each record by a call of its own. */
async function readRecords(): Promise<readonly string[]> {
  const keys: string[] = [];
  let cursor: string | undefined;
  do {
    const wanted = kvs
      .entity('plan-part')
      .query()
      .index('by-key')
      .where(WhereConditions.beginsWith('naive:'))
      .limit(100);
    const found = await (cursor === undefined ? wanted : wanted.cursor(cursor)).getMany();
    keys.push(...found.results.map(({ key }) => key));
    cursor = found.nextCursor;
  } while (cursor !== undefined && cursor !== '');
  for (const key of keys) await kvs.entity('plan-part').get(key);
  return keys;
}

/** After all was read, what has changed of one. */
async function andWrite(keys: readonly string[]): Promise<number> {
  await write(keys[0] ?? '', 0);
  return keys.length;
}

async function jira(path: ReturnType<typeof route>, body?: unknown): Promise<unknown> {
  const response = await api.asUser().requestJira(path, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { accept: 'application/json', 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return response.json();
}

/**
 * The jobs of the app as one would do them without thinking of calls, for comparison.
 * @public manifest.yml names it, as it names the functions below.
 */
export const resolver = makeResolver({
  apply: ({ payload }: { payload?: unknown }) => apply(payload),
  read: async ({ payload }: { payload?: unknown }) => (await read(payload)).length,
  readAndWrite: async ({ payload }: { payload?: unknown }) => andWrite(await read(payload)),
  readRecords: async () => (await readRecords()).length,
  readRecordsAndWrite: async () => andWrite(await readRecords()),
});
/** @public */
export const jobs = (): Promise<void> => Promise.resolve();
/** @public */
export const jobRecovery = (): Promise<void> => Promise.resolve();
/** @public */
export const plan = (): Promise<void> => Promise.resolve();
/** @public */
export const risk = (): Promise<void> => Promise.resolve();
/** @public */
export const change = (): Promise<void> => Promise.resolve();
/** @public */
export const issueEvents = (): Promise<void> => Promise.resolve();
/** @public */
export const planLook = (): Promise<void> => Promise.resolve();
