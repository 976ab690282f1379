import { rolesOf, type Role } from '../../access/roles';
import type { SrsBaseline } from '../baseline/contract';
import { signsAs } from './baseline';
import type { SrsHead } from './srs-head';

/** Somebody on whose list a baseline stands. */
export interface ListedSigner {
  readonly accountId: string;
  /** Of the baseline. */
  readonly number: number;
}

/** What brings the lists of people in line with the baseline that waits for signatures. */
export interface SignerListing {
  readonly remove: readonly string[];
  readonly add: readonly string[];
  /** What waits; absent when nothing does. */
  readonly baseline?: SrsBaseline;
  /** What the head remembers then. */
  readonly listed: readonly ListedSigner[];
  readonly isMore: boolean;
}

type People = Readonly<Partial<Record<Role, readonly string[]>>>;

/**
 * Who has to have a baseline on his list: whoever may sign it for a side that has not. It follows from head and roles
 * alone, so a step that is taken twice changes nothing.
 * @param most Lists that one step writes to.
 * @returns undefined when all is in line.
 */
export function signerListing(
  { baselines, listed = [] }: Pick<SrsHead, 'baselines' | 'listed'>,
  people: People,
  most: number,
): SignerListing | undefined {
  const baseline = baselines.find(({ state }) => state === 'inSignOff');
  const wanted = baseline === undefined ? [] : signersOf(baseline, people);
  const gone = listed.map(({ accountId }) => accountId).filter((one) => !wanted.includes(one));
  const missing = wanted.filter(
    (accountId) =>
      !listed.some((one) => one.accountId === accountId && one.number === baseline?.number),
  );
  if (gone.length + missing.length === 0) return undefined;
  const remove = gone.slice(0, most);
  const add = missing.slice(0, most - remove.length);
  const touched = new Set([...remove, ...add]);
  return {
    remove,
    add,
    ...(baseline === undefined ? {} : { baseline }),
    listed: [
      ...listed.filter(({ accountId }) => !touched.has(accountId)),
      ...add.map((accountId) => ({ accountId, number: baseline?.number ?? 0 })),
    ],
    isMore: remove.length + add.length < gone.length + missing.length,
  };
}

/** Whoever may sign for a side that has not signed yet. */
function signersOf({ signatures }: SrsBaseline, people: People): readonly string[] {
  const all = [...new Set(Object.values(people).flatMap((accounts) => accounts))];
  return all.filter((accountId) => {
    const as = signsAs(rolesOf(people, accountId));
    return as !== undefined && !signatures.some(({ side }) => side === as.side);
  });
}
