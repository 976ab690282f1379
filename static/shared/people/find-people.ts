import * as z from 'zod/mini';
import { readJira } from '../jira/request';

export interface Person {
  readonly accountId: string;
  readonly displayName: string;
  /** Absent where he hides it. */
  readonly emailAddress?: string | undefined;
}

const users = z.array(
  z.object({
    accountId: z.string(),
    displayName: z.string(),
    emailAddress: z.optional(z.string()),
    accountType: z.optional(z.string()),
  }),
);

/**
 * People to choose from. Those who shall get work must be assignable in the project; `anyone` also
 * finds those who may only look.
 */
export async function findPeople(
  text: string,
  projectKey: string,
  who: 'assignable' | 'anyone',
): Promise<readonly Person[]> {
  const query = new URLSearchParams({ query: text, maxResults: '20' });
  if (who === 'assignable') query.set('project', projectKey);
  const found = await readJira(
    users,
    who === 'assignable'
      ? `/rest/api/3/user/assignable/search?${query}`
      : `/rest/api/3/user/search?${query}`,
  );
  return found
    .filter(({ accountType }) => accountType === undefined || accountType === 'atlassian')
    .map(({ accountId, displayName, emailAddress }) => ({ accountId, displayName, emailAddress }));
}
