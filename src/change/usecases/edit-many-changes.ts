import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import type { RecordOperation } from '../../ports/record-store';
import type { Change } from '../model/change';
import { countsAfter } from '../model/change-counts';
import { changeReference, readChange } from '../records';
import {
  changeOperations,
  readChangesWith,
  retried,
  storeChanges,
  type ChangesEdit,
  type ChangesState,
} from './edit-changes';

/** Each may write itself and one record more, beside the head, of the 25 that a transaction of Forge may write. */
export const MOST_CHANGES = 11;

/** A register with those of its requests that are worked on. */
export interface ManyChanges extends ChangesState {
  readonly changes: ReadonlyMap<string, Change>;
}

interface ManyEdit {
  /** As they shall be. */
  readonly changes?: readonly NonNullable<ChangesEdit['change']>[];
  readonly head?: ChangesEdit['head'];
  readonly others?: readonly RecordOperation[];
}

/** Up to eleven requests with what belongs to all of them: one round trip. */
export async function readManyChanges(
  deps: Pick<EngagementDeps, 'records'>,
  engagement: Engagement,
  changeIds: readonly string[],
): Promise<ManyChanges> {
  const references = changeIds.map((changeId) => changeReference(engagement.id, changeId));
  const { state, found } = await readChangesWith(deps, engagement, undefined, references);
  return {
    ...state,
    changes: new Map(found.map(readChange).map((change) => [change.changeId, change])),
  };
}

/**
 * Stores several requests at once: what the app itself knows of their issues, or rows of a file. It is decided anew
 * whenever somebody writes in between.
 * @param decide Pure. Undefined: there is nothing to do.
 * @param meanwhile Done beside each attempt to store.
 * @throws AppError UNAVAILABLE when others wrote each time.
 */
export async function editManyChanges(
  deps: Pick<EngagementDeps, 'records'>,
  engagement: Engagement,
  changeIds: readonly string[],
  decide: (state: ManyChanges) => ManyEdit | undefined,
  meanwhile?: () => Promise<void>,
): Promise<ChangesState> {
  return retried(async () => {
    const state = await readManyChanges(deps, engagement, changeIds);
    const edit = decide(state);
    if (edit === undefined) return state;
    const { changes = [], head = {}, others = [] } = edit;
    const written = changes.flatMap((change) =>
      changeOperations(state.changes.get(change.after.changeId), change),
    );
    const counts = changes.reduce(
      (sums, { after }) => countsAfter(sums, state.changes.get(after.changeId), after),
      state.head.counts,
    );
    return storeChanges(
      deps,
      { ...state, head: { ...state.head, counts } },
      {
        head,
        others: [...written, ...others],
      },
      meanwhile,
    );
  });
}
