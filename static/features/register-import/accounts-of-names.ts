import { findPeople } from '../../shared/people/find-people';

/** Names that are looked up; further ones stay unknown. */
const MOST_NAMES = 60;

/** Accounts by exact name, among those who may get work in the project; a name of two people is nobody's. */
export async function accountsOfNames(
  names: readonly string[],
  projectKey: string,
): Promise<ReadonlyMap<string, string>> {
  const accounts = new Map<string, string>();
  for (const name of [...new Set(names)].slice(0, MOST_NAMES)) {
    const people = await findPeople(name, projectKey, 'assignable');
    const [found, other] = people.filter(({ displayName }) => displayName === name);
    if (found !== undefined && other === undefined) accounts.set(name, found.accountId);
  }
  return accounts;
}
