import type { CaseFacts, CaseHistoryEntry } from '../case/contract';

/** Changes that a case remembers to have taken over. */
const MOST_TAKEN = 20;

/** An approved change, as a case knows it. */
export interface MarkingChange {
  readonly changeId: string;
  readonly number: number;
  readonly revision: number;
}

/** A case that is to be tested again because of an approved change; undefined when it has taken that over before. */
export function markedCase(
  before: CaseFacts,
  { changeId, number, revision }: MarkingChange,
  at: number,
): { readonly after: CaseFacts; readonly entry: CaseHistoryEntry } | undefined {
  const taken = `${changeId}:${String(revision)}`;
  const { takenChanges = [], retestDue, version } = before;
  if (takenChanges.includes(taken)) return undefined;
  const due = { because: 'change' as const, ref: changeId, number, since: at };
  const after: CaseFacts = {
    ...before,
    version: version + 1,
    retestDue: due,
    takenChanges: [...takenChanges, taken].slice(-MOST_TAKEN),
    changed: { accountId: '', at },
  };
  const entry: CaseHistoryEntry = {
    version: after.version,
    at,
    accountId: '',
    act: 'retestMarked',
    fields: [
      { field: 'retestDue', ...(retestDue === undefined ? {} : { before: retestDue }), after: due },
    ],
  };
  return { after, entry };
}
