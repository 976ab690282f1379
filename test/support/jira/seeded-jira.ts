import { createJira, type JiraSide } from '../../../local-site/jira/jira-product';
import type { JiraOptions } from '../../../local-site/jira/options';
import type { Actor } from '../../../local-site/platform/actor';
import type { SiteDatabase } from '../../../local-site/platform/database';
import type { ProductEvent } from '../../../local-site/platform/events';
import { createManualClock, type ManualClock } from '../../../local-site/platform/manual-clock';
import { openSiteDatabase } from '../../../local-site/platform/open-site-database';
import { applySeed, type SeedName } from '../../../local-site/seed/apply-seed';
import { appAccountId, demoUser, type DemoUserKey } from '../../../local-site/seed/demo-users';
import { checkedProduct } from '../openapi/checked-product';
import { readOpenApiDocument } from '../openapi/open-api-document';

export interface JiraReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** The parsed JSON; undefined where there is none. */
  readonly body: unknown;
}

/** Jira alone, in memory, with a named seed; every request and response is checked by the OpenAPI document. */
export interface SeededJira {
  readonly jira: JiraSide;
  readonly database: SiteDatabase;
  readonly clock: ManualClock;
  readonly events: readonly ProductEvent[];
  /** Sends a request as a demo user, as the app, or as nobody. */
  readonly send: (
    who: Who,
    method: string,
    pathAndQuery: string,
    body?: unknown,
  ) => Promise<JiraReply>;
}

export type Who = DemoUserKey | 'app' | 'anonymous';

export const SITE = 'https://local-site.atlassian.net';
export const NOW = Date.UTC(2026, 10, 23, 8);

export function aSeededJira(seed: SeedName, options: Partial<JiraOptions> = {}): SeededJira {
  const database = openSiteDatabase(':memory:');
  const clock = createManualClock(NOW);
  const events: ProductEvent[] = [];
  const jira = createJira({
    database,
    clock,
    publish: (event) => events.push(event),
    canonicalUrl: SITE,
    searchLagMs: () => 0,
    indexedProperties: () => [],
    extensionKey: (moduleKey) =>
      `ari:cloud:ecosystem::extension/app/environment/static/${moduleKey}`,
    validate: async () => ({ result: true }),
    ...options,
  });
  applySeed(seed, { database, clock, jira });
  events.length = 0;
  const document = readOpenApiDocument('jira-platform-v3');
  const product = document ? checkedProduct(jira, document) : jira;
  return {
    jira,
    database,
    clock,
    events,
    send: async (who, method, pathAndQuery, body) => {
      const [path = '', query = ''] = pathAndQuery.split('?');
      const response = await product.handle({
        method,
        path,
        query: new URLSearchParams(query),
        headers: body === undefined ? {} : { 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        actor: actorOf(who),
      });
      return { ...response, body: parsed(response.body) };
    },
  };
}

function actorOf(who: Who): Actor {
  if (who === 'anonymous') return { kind: 'anonymous' };
  if (who === 'app') return { kind: 'app', accountId: appAccountId };
  return { kind: 'user', accountId: demoUser(who).accountId };
}

function parsed(body: string | Uint8Array): unknown {
  const text = typeof body === 'string' ? body : new TextDecoder().decode(body);
  return text === '' ? undefined : JSON.parse(text);
}
