import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import type { RecordOperation } from '../../ports/record-store';
import { waitingRecord, waitingReference } from '../../waiting/records';
import type { Change } from '../model/change';
import { listingStep, type ListingStep } from '../model/waiting-people';
import { electorateOf } from './change-views';
import type { ChangesState } from './edit-changes';
import { editManyChanges } from './edit-many-changes';

/** Lists of people that one transaction writes to, beside head and request, of the 25 records that it may. */
const MOST_LISTS = 20;

type Deps = Pick<EngagementDeps, 'records' | 'clock'>;

/**
 * Brings the lists of what waits for people in line with some requests, each step one transaction with the request that
 * remembers it: whoever has decided, or lost his seat, has it no more.
 */
export async function listWaitingPeople(
  deps: Deps,
  engagement: Engagement,
  state: ChangesState,
  changes: readonly Change[],
): Promise<void> {
  const now = deps.clock.now();
  for (const change of changes) {
    if (stepOf(state, change, now) !== undefined) {
      await listFor(deps, engagement, change.changeId, now);
    }
  }
}

async function listFor(
  deps: Deps,
  engagement: Engagement,
  changeId: string,
  now: number,
): Promise<void> {
  let isMore = true;
  while (isMore) {
    isMore = false;
    await editManyChanges(deps, engagement, [changeId], (state) => {
      const change = state.changes.get(changeId);
      const step = change && stepOf(state, change, now);
      isMore = step?.isMore ?? false;
      if (change === undefined || step === undefined) return undefined;
      return {
        changes: [{ after: { ...change, listedFor: step.after } }],
        others: operationsOf(state.engagement, change, step),
      };
    });
  }
}

function stepOf(state: ChangesState, change: Change, now: number): ListingStep | undefined {
  return listingStep(change, electorateOf(state, now), MOST_LISTS);
}

function operationsOf(
  { id: engagementId, projectId, draft }: Engagement,
  { changeId: recordId, number, title }: Change,
  { remove, add }: ListingStep,
): readonly RecordOperation[] {
  const place = { kind: 'approve' as const, engagementId, recordId };
  const about = { projectId, clientName: draft.clientName.trim(), what: 'change' as const };
  return [
    ...remove.map(({ accountId }) => ({
      type: 'delete' as const,
      reference: waitingReference({ ...place, accountId }),
    })),
    ...add.map(({ accountId, since }) => ({
      type: 'set' as const,
      record: waitingRecord({ ...place, ...about, accountId, number, title, since }),
    })),
  ];
}
