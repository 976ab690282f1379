import {
  createConfluence,
  type ConfluenceSide,
} from '../../../local-site/confluence/confluence-product';
import type { ConfluenceOptions } from '../../../local-site/confluence/options';
import type { Actor } from '../../../local-site/platform/actor';
import type { ProductEvent } from '../../../local-site/platform/events';
import { createManualClock, type ManualClock } from '../../../local-site/platform/manual-clock';
import { openSiteDatabase } from '../../../local-site/platform/open-site-database';
import type { SeedName } from '../../../local-site/seed/apply-seed';
import { appAccountId, demoUser, demoUsers } from '../../../local-site/seed/demo-users';
import { seedGroups } from '../../../local-site/seed/seed-people';
import { seedSpaces } from '../../../local-site/seed/seed-spaces';
import type { JiraReply, Who } from '../jira/seeded-jira';
import { NOW, SITE } from '../jira/seeded-jira';
import { checkedByDocuments } from '../openapi/checked-by-documents';

/** Confluence alone, in memory, with a named seed; every request and response is checked by the OpenAPI documents. */
export interface SeededConfluence {
  readonly confluence: ConfluenceSide;
  readonly clock: ManualClock;
  readonly events: readonly ProductEvent[];
  /** Sends a request as a demo user, as the app, or as nobody; a form carries files. */
  readonly send: (
    who: Who,
    method: string,
    pathAndQuery: string,
    body?: unknown,
  ) => Promise<JiraReply>;
}

const { users, administrators } = seedGroups;

/** The people of the seed without Jira, which keeps them on a whole site. */
const people: ConfluenceOptions['people'] = {
  user: (accountId) => {
    if (accountId === appAccountId) {
      return {
        accountId,
        accountType: 'app',
        displayName: 'Rollout',
        active: true,
        timeZone: 'Etc/GMT',
      };
    }
    const user = demoUsers.find((one) => one.accountId === accountId);
    return user && { ...user, accountType: 'atlassian', active: true };
  },
  groupsOf: (accountId) => [
    users.groupId,
    ...(accountId === demoUser('siteAdmin').accountId ? [administrators.groupId] : []),
  ],
  isGroup: (groupId) => [users.groupId, administrators.groupId].some((id) => id === groupId),
};

export function aSeededConfluence(
  seed: SeedName,
  options: Partial<ConfluenceOptions> = {},
): SeededConfluence {
  const database = openSiteDatabase(':memory:');
  const clock = createManualClock(NOW);
  const events: ProductEvent[] = [];
  const confluence = createConfluence({
    database,
    clock,
    publish: (event) => events.push(event),
    canonicalUrl: SITE,
    searchLagMs: () => 0,
    people,
    ...options,
  });
  seedSpaces(seed, { database, clock, confluence });
  const product = checkedByDocuments(confluence, []);
  return {
    confluence,
    clock,
    events,
    send: async (who, method, pathAndQuery, body) => {
      const { pathname, searchParams } = new URL(pathAndQuery, SITE);
      const content = await contentOf(body);
      const {
        status,
        headers,
        body: text,
      } = await product.handle({
        method,
        path: pathname,
        query: searchParams,
        ...content,
        actor: actorOf(who),
      });
      const isJson = (headers['content-type'] ?? '').includes('json');
      const isEmpty = text.length === 0;
      const value = isJson && !isEmpty ? JSON.parse(String(text)) : isEmpty ? undefined : text;
      return { status, headers, body: value };
    },
  };
}

async function contentOf(body: unknown) {
  if (body === undefined) return { headers: {} };
  if (!(body instanceof FormData)) {
    return { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  }
  const form = new Response(body);
  return {
    headers: {
      'content-type': form.headers.get('content-type') ?? '',
      'x-atlassian-token': 'nocheck',
    },
    body: new Uint8Array(await form.arrayBuffer()),
  };
}

function actorOf(who: Who): Actor {
  if (who === 'anonymous') return { kind: 'anonymous' };
  if (who === 'app') return { kind: 'app', accountId: appAccountId };
  return { kind: 'user', accountId: demoUser(who).accountId };
}
