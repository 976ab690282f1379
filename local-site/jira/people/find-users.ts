import type { DirectoryContext } from '../directory-context';
import type { JiraUser } from '../directory';

/** Whether a user's name or address begins with the query, word by word, in any case. */
export function matchesQuery(user: JiraUser, query: string): boolean {
  const wanted = query.trim().toLowerCase();
  if (wanted === '') return true;
  const name = user.displayName.toLowerCase();
  const words = [name, ...name.split(/\s+/), user.emailAddress?.toLowerCase() ?? ''];
  return words.some((word) => word.startsWith(wanted));
}

/** Active people (no apps, no customers) that match, in order of name. */
export function findPeople(context: DirectoryContext, query: string): readonly JiraUser[] {
  return context.stores.users
    .list()
    .filter((user) => user.accountType === 'atlassian' && user.active && matchesQuery(user, query));
}
