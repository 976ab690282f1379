import { route } from '@forge/api';
import * as z from 'zod/mini';
import type { People } from '../../ports/people';
import { jiraRequest } from './jira-request';

/** The runtime's own; `src` is compiled without a browser's or Node's types. */
declare const URLSearchParams: new (fields: Readonly<Record<string, string>>) => {
  append(name: string, value: string): void;
};

const answer = z.lazy(() =>
  z.object({
    values: z.array(
      z.object({ accountId: z.string(), active: z.boolean(), displayName: z.string() }),
    ),
  }),
);

/** Most accounts of one look-up (GET /rest/api/3/user/bulk). */
const MAX_ACCOUNTS = 200;

/** People by `GET /rest/api/3/user/bulk`, as the caller: whom he may not see does not exist for him. */
export const jiraPeople: People = {
  async known(accountIds) {
    const users = await usersOf(accountIds);
    return new Set(users.filter(({ active }) => active).map(({ accountId }) => accountId));
  },
  async names(accountIds) {
    const users = await usersOf(accountIds);
    return new Map(users.map(({ accountId, displayName }) => [accountId, displayName]));
  },
};

async function usersOf(accountIds: readonly string[]) {
  const users: z.infer<typeof answer>['values'] = [];
  for (let from = 0; from < accountIds.length; from += MAX_ACCOUNTS) {
    const query = new URLSearchParams({ maxResults: String(MAX_ACCOUNTS) });
    for (const id of accountIds.slice(from, from + MAX_ACCOUNTS)) query.append('accountId', id);
    const { value } = await jiraRequest(
      'user',
      // It is the URLSearchParams that `route` takes; the declaration above names a part of it.
      route`/rest/api/3/user/bulk?${query as Parameters<typeof route>[1]}`,
      { accepted: [200] },
      answer,
    );
    users.push(...value.values);
  }
  return users;
}
