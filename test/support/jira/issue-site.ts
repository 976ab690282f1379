import type { IndexedProperty, ValidateRequest } from '../../../local-site/forge/host';
import { createIssueRoutes } from '../../../local-site/jira/issues/issue-routes';
import { createIssueWriter, type IssueWriter } from '../../../local-site/jira/issues/issue-writer';
import type { JiraOptions } from '../../../local-site/jira/options';
import type { JiraRoute } from '../../../local-site/jira/route';
import { createRouter } from '../../../local-site/jira/rest/router';
import type { Actor } from '../../../local-site/platform/actor';
import type { ProductEvent } from '../../../local-site/platform/events';
import type { Product, ProductResponse } from '../../../local-site/platform/product';
import type { SiteDatabase, SqlRow } from '../../../local-site/platform/database';
import { openSiteDatabase } from '../../../local-site/platform/open-site-database';
import { checkedProduct } from '../openapi/checked-product';
import { readOpenApiDocument } from '../openapi/open-api-document';
import { APP, fixtureDirectory, LEAD } from './fixture-directory';

/** A Thursday, 12:30 in Shanghai, where the fixture's people live. */
export const NOW = Date.UTC(2026, 2, 5, 4, 30);
export const SITE = 'https://rollout-demo.atlassian.net';

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Parsed JSON; undefined for an empty body. */
  readonly json: unknown;
  readonly body: string | Uint8Array;
}

interface Call {
  readonly as?: string;
  readonly body?: unknown;
  readonly raw?: string | Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The issue side of Jira on an empty database in memory, with the fixture's directory. */
export interface IssueSite {
  call(method: JiraRoute['method'], pathAndQuery: string, call?: Call): Promise<Answer>;
  /** Creates a task in ROLL unless the fields say otherwise; its key. */
  create(
    fields?: Readonly<Record<string, unknown>>,
    more?: Record<string, unknown>,
  ): Promise<string>;
  /** Keys that a query finds, in its order. */
  find(jql: string, as?: string): Promise<readonly string[]>;
  readonly events: ProductEvent[];
  readonly validated: ValidateRequest[];
  readonly writer: IssueWriter;
  /** Rows that the database has answered with so far. */
  rowsRead(): number;
  /** Moves the clock. */
  pass(ms: number): void;
  setLag(ms: number): void;
  /** What the app's validators answer from now on. */
  answerValidators(answer: { result: boolean; errorMessage?: string }): void;
}

export function issueSite(properties: readonly IndexedProperty[] = []): IssueSite {
  let rowsRead = 0;
  const stored = openSiteDatabase(':memory:');
  const counted = (rows: readonly SqlRow[]): readonly SqlRow[] => {
    rowsRead += rows.length;
    return rows;
  };
  const database: SiteDatabase = {
    ...stored,
    one: (sql, ...parameters) => {
      const row = stored.one(sql, ...parameters);
      counted(row === undefined ? [] : [row]);
      return row;
    },
    all: (sql, ...parameters) => counted(stored.all(sql, ...parameters)),
  };
  const directory = fixtureDirectory();
  const events: ProductEvent[] = [];
  const validated: ValidateRequest[] = [];
  let now = NOW;
  let lag = 0;
  let verdict: { result: boolean; errorMessage?: string } = { result: true };
  const options: JiraOptions = {
    database,
    clock: { now: () => now, after: () => () => undefined },
    publish: (event) => events.push(event),
    canonicalUrl: SITE,
    searchLagMs: () => lag,
    indexedProperties: () => properties,
    extensionKey: (moduleKey) => moduleKey,
    validate: async (request) => {
      validated.push(request);
      return verdict;
    },
  };
  const side = createIssueRoutes(options, directory);
  side.ensureTables();

  const jira: Product = { name: 'jira', handle: createRouter(side.routes) };
  const document = readOpenApiDocument('jira-platform-v3');
  const product = document ? checkedProduct(jira, document) : jira;

  const call: IssueSite['call'] = async (method, pathAndQuery, { as = LEAD, ...rest } = {}) => {
    const url = new URL(`/rest/api/3${pathAndQuery}`, SITE);
    const body = rest.raw ?? (rest.body === undefined ? undefined : JSON.stringify(rest.body));
    const reply = await product.handle({
      method,
      path: url.pathname,
      query: url.searchParams,
      headers: body === undefined ? {} : { 'content-type': 'application/json', ...rest.headers },
      actor: actorOf(as),
      ...(body === undefined ? {} : { body }),
    });
    return { ...reply, json: parsedBody(reply) };
  };

  return {
    call,
    create: async (fields = {}, more = {}) => {
      const body = {
        fields: {
          project: { key: 'ROLL' },
          issuetype: { name: 'Task' },
          summary: 'Work',
          ...fields,
        },
        ...more,
      };
      const reply = await call('POST', '/issue', { body });
      if (reply.status !== 201) throw new Error(JSON.stringify(reply.json));
      return String(at(reply, 'key'));
    },
    find: async (jql, as = LEAD) => {
      const body = { jql, fields: ['key'], maxResults: 100 };
      const reply = await call('POST', '/search/jql', { as, body });
      if (reply.status !== 200) throw new Error(JSON.stringify(reply.json));
      return column(reply, 'issues', 'key');
    },
    events,
    validated,
    writer: createIssueWriter(options, directory),
    rowsRead: () => rowsRead,
    pass: (ms) => {
      now += ms;
    },
    setLag: (ms) => {
      lag = ms;
    },
    answerValidators: (answer) => {
      verdict = answer;
    },
  };
}

function actorOf(accountId: string): Actor {
  if (accountId === '') return { kind: 'anonymous' };
  return { kind: accountId === APP ? 'app' : 'user', accountId };
}

function parsedBody({ headers, body }: ProductResponse): unknown {
  if (typeof body !== 'string' || body === '') return undefined;
  return headers['content-type']?.includes('json') ? JSON.parse(body) : undefined;
}

/** What lies at a path of a reply's JSON, e.g. `issues.0.key`; undefined where there is nothing. */
export function at({ json }: Pick<Answer, 'json'>, path: string): unknown {
  return path.split('.').reduce<unknown>((value, step) => {
    if (typeof value !== 'object' || value === null) return undefined;
    return Object.entries(value).find(([key]) => key === step)?.[1];
  }, json);
}

/** One member of every entry of a list in a reply, as text. */
export function column(answer: Pick<Answer, 'json'>, list: string, member: string): string[] {
  const entries = at(answer, list);
  if (!Array.isArray(entries)) throw new Error(`no list ${list} in ${JSON.stringify(answer.json)}`);
  return entries.map((entry: unknown) => String(at({ json: entry }, member)));
}

/** An ADF document of one paragraph. */
export function paragraph(text: string): Record<string, unknown> {
  return {
    type: 'doc',
    version: 1,
    content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
  };
}
