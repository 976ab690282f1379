import { findPeople } from '../../shared/people/find-people';

/** Look-ups that are under way at once. */
const AT_ONCE = 4;

/** Among whom names are looked up, and how many of them; further ones stay unknown. */
export interface NameSearch {
  readonly who: 'assignable' | 'anyone';
  readonly most: number;
}

/**
 * Accounts by exact name or e-mail address; a name of two people is nobody's. Who hides his address is not found by it, and
 * whoever else Jira brings for it is not taken for him.
 */
export async function accountsOfNames(
  names: readonly string[],
  projectKey: string,
  { who, most }: NameSearch,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, string>> {
  const accounts = new Map<string, string>();
  const asked = [...new Set(names)].slice(0, most);
  const lookUp = async (name: string): Promise<void> => {
    const people = await findPeople(name, projectKey, who);
    const [found, other] = people.filter(
      ({ displayName, emailAddress }) =>
        displayName === name || emailAddress?.toLowerCase() === name.toLowerCase(),
    );
    if (found !== undefined && other === undefined) accounts.set(name, found.accountId);
  };
  for (let from = 0; from < asked.length; from += AT_ONCE) {
    signal.throwIfAborted();
    await Promise.all(asked.slice(from, from + AT_ONCE).map(lookUp));
  }
  return accounts;
}
