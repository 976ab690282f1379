import { isDeepStrictEqual } from 'node:util';
import type { ChangeHistoryEntry } from '../../../src/change/history/contract';
import type { Change } from '../../../src/change/model/change';
import { recount } from '../../../src/change/model/change-counts';
import type { ChangeRegisterHead } from '../../../src/change/model/register-head';
import { changeMarker } from '../../../src/change/usecases/change-rows';
import { taskMarker } from '../../../src/change/usecases/make-change-tasks';
import { readChange, readChangeHistory, readChangeRegister } from '../../../src/change/records';
import { readWaiting } from '../../../src/waiting/records';
import { storedRecords } from '../../support/engagement/ask';
import type { TestSite } from '../../support/site/a-site';
import { inOrder } from './in-order';

/** Everything that is stored of registers of changes. */
export interface StoredChanges {
  readonly heads: readonly ChangeRegisterHead[];
  readonly changes: readonly Change[];
  readonly history: readonly { readonly changeId: string; readonly entry: ChangeHistoryEntry }[];
  /** Whose list has which request, as `person request`. */
  readonly lists: readonly string[];
}

export function changesOf(site: TestSite): StoredChanges {
  return {
    heads: storedRecords(site, 'register')
      .filter(({ value }) => value.kind === 'changes')
      .map(readChangeRegister),
    changes: storedRecords(site, 'change').map(readChange),
    history: storedRecords(site, 'history')
      .filter(({ value }) => value.kind === 'change')
      .map((record) => ({
        changeId: String(record.value.recordId),
        entry: readChangeHistory(record),
      })),
    lists: storedRecords(site, 'waiting')
      .map(readWaiting)
      .filter(({ what }) => what === 'change')
      .map(({ accountId, recordId }) => `${accountId} ${recordId}`),
  };
}

/**
 * What is wrong with a register of changes, in words: its sums must be a recount, its numbers without gaps, each
 * request's stays without gaps, and what is open on the client's table without a decision.
 */
export function changeFaults({ heads, changes, history, lists }: StoredChanges): readonly string[] {
  const [head] = heads;
  const numbers = changes.map(({ number }) => number).sort((a, b) => a - b);
  const wanted = Array.from({ length: (head?.nextNumber ?? 1) - 1 }, (_, index) => index + 1);
  return [
    ...(heads.length > 1 ? ['two heads of one register of changes'] : []),
    ...(isDeepStrictEqual(head?.counts ?? {}, recount(changes))
      ? []
      : ['the sums of changes are not a recount']),
    ...(isDeepStrictEqual(numbers, wanted) ? [] : [`the changes have numbers ${numbers.join()}`]),
    ...changes.flatMap(stayFaults),
    ...listFaults(changes, lists),
    ...changes.flatMap(({ changeId, version, issue }) => {
      const known = history.filter((one) => one.changeId === changeId).length;
      // What is known of its issue alone has no line of history.
      const isWhole = issue === undefined ? known === version : known <= version;
      return isWhole
        ? []
        : [`${changeId} has ${String(known)} lines for ${String(version)} versions`];
    }),
  ];
}

/** What waits for people is exactly what the requests remember, and nothing that is decided or was taken back. */
function listFaults(changes: readonly Change[], lists: readonly string[]): readonly string[] {
  const remembered = changes.flatMap(({ changeId, listedFor = [] }) =>
    listedFor.map(({ accountId }) => `${accountId} ${changeId}`),
  );
  const over = changes.filter(
    ({ ballot, listedFor = [] }) => ballot === undefined && listedFor.length > 0,
  );
  return [
    ...(isDeepStrictEqual([...lists].sort(), remembered.sort())
      ? []
      : ['the lists of people are not what the requests remember']),
    ...over.map(({ changeId }) => `${changeId} waits for somebody who is not asked`),
  ];
}

function stayFaults({ changeId, state, stays }: Change): readonly string[] {
  const gaps = stays.filter(({ until }, index) => until !== stays[index + 1]?.since);
  const last = stays.at(-1);
  return [
    ...(gaps.length === 0 ? [] : [`${changeId} was nowhere for a while`]),
    ...(last?.state === state ? [] : [`${changeId} is not where it was last`]),
  ];
}

/** The issues that a register of changes knows, by their marks. */
export function issuesOfChanges({
  changes,
}: StoredChanges): readonly (readonly [string, string])[] {
  return changes.flatMap(({ changeId, issue, effects }) => [
    ...(issue === undefined ? [] : [[changeMarker(changeId), issue.issueId] as const]),
    ...effects.flatMap(({ kind, key, issueId }) =>
      kind === 'task' && issueId !== undefined
        ? [[taskMarker(changeId, key), issueId] as const]
        : [],
    ),
  ]);
}

/** One line a thing of a register that must be the same whatever went wrong. */
export function changeLines({ heads, changes, history }: StoredChanges): readonly string[] {
  return [
    ...heads.map(
      ({ settings, counts, delegations, nextNumber }) =>
        `changes ${inOrder([settings.version, counts, delegations, nextNumber])}`,
    ),
    ...changes.map(
      ({
        changeId,
        version,
        state,
        why,
        ballot,
        decision,
        effects,
        issue,
        breach,
        listedFor,
        reminded,
      }) =>
        `change ${changeId}: ${JSON.stringify({
          version,
          state,
          why,
          votes: ballot?.votes.length,
          outcome: decision?.outcome,
          effects: effects.map((effect) => `${effect.key} ${effect.state}`),
          issue: issue?.place,
          breach: breach && [breach.statusName, breach.telling],
          // Who was listed for a while and is no more is listed for nobody.
          listedFor: (listedFor ?? []).map(({ accountId }) => accountId),
          reminded: reminded && [reminded.reminders, reminded.isEscalated, reminded.telling],
        })}`,
    ),
    ...history.map(
      ({ changeId, entry }) => `history of ${changeId}: ${String(entry.version)} ${entry.act}`,
    ),
  ];
}
