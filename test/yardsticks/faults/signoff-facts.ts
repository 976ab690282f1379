import { isDeepStrictEqual } from 'node:util';
import { readSignoffs, type Signoffs } from '../../../src/uat/signoff/records';
import { readWaiting } from '../../../src/waiting/records';
import { storedRecords } from '../../support/engagement/ask';
import type { TestSite } from '../../support/site/a-site';

/** Everything that is stored of the end of acceptance tests. */
export interface StoredSignoffs {
  readonly signoffs: readonly Signoffs[];
  /** Entries of the journal about it, by number. */
  readonly journal: readonly number[];
  /** Who is asked to sign. */
  readonly lists: readonly string[];
}

export function signoffsOf(site: TestSite): StoredSignoffs {
  return {
    signoffs: storedRecords(site, 'register')
      .filter(({ value }) => value.kind === 'uatSignoffs')
      .map(readSignoffs),
    journal: storedRecords(site, 'journal')
      .filter(({ value }) => String((value.data as { type?: unknown }).type).startsWith('uat'))
      .map(({ value }) => Number(value.sequence)),
    lists: storedRecords(site, 'waiting')
      .map(readWaiting)
      .filter(({ what }) => what === 'uatSignoff')
      .map(({ accountId }) => accountId),
  };
}

/** What is wrong, in words: each decision has its entry in the journal, and each entry its decision; lists are as remembered. */
export function signoffFaults({ signoffs, journal, lists }: StoredSignoffs): readonly string[] {
  const [known] = signoffs;
  const decided = [
    ...(known?.current ?? []),
    ...(known?.past ?? []),
    ...(known?.waivers ?? []),
    ...(known?.dispositions ?? []),
  ].map(({ sequence }) => sequence);
  const sorted = <T>(values: readonly T[]) => [...values].sort();
  return [
    ...(signoffs.length > 1 ? ['two records of one acceptance test’s end'] : []),
    ...(isDeepStrictEqual(sorted(decided), sorted(journal))
      ? []
      : [`the journal has ${journal.join()}, and decided was ${decided.join()}`]),
    ...(isDeepStrictEqual(sorted(lists), sorted(known?.listed?.accountIds ?? []))
      ? []
      : ['the lists of signers are not what is remembered']),
  ];
}

/** One line a thing of it that must be the same whatever went wrong: a record of nothing is as good as none. */
export function signoffLines({ signoffs, lists }: StoredSignoffs): readonly string[] {
  return [
    ...signoffs.flatMap(({ current, past, waivers, dispositions }) => [
      ...current.map(
        ({ module, outcome, hash, accountId, signed }) =>
          `signed ${JSON.stringify([module, outcome, hash, accountId, signed])}`,
      ),
      ...(past.length > 0 ? [`signed before: ${past.length}`] : []),
      ...waivers.map(
        ({ module, criterion, until }) => `waived ${JSON.stringify([module, criterion, until])}`,
      ),
      ...dispositions.map(({ kind, note }) => `bug ${JSON.stringify([kind, note])}`),
    ]),
    ...lists.map((accountId) => `asked to sign: ${accountId}`),
  ];
}
