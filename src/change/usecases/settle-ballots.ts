import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import type { Change } from '../model/change';
import { changedFields } from '../model/change-history';
import { liveSeats } from '../model/live-seats';
import { tally } from '../model/tally';
import { ACTS, withDecision } from './decide-change';
import { editChanges, type ChangesEdit, type ChangesState } from './edit-changes';

/**
 * Decides ballots that are decided by the votes they have, because a seat that was waited for is no more: whoever had it
 * lost his role. Nobody votes then, so nobody else would count.
 */
export async function settleBallots(
  deps: Pick<EngagementDeps, 'records' | 'clock'>,
  engagement: Engagement,
  changes: readonly Change[],
): Promise<void> {
  const now = deps.clock.now();
  for (const { changeId, ballot } of changes) {
    if (ballot === undefined || ballot.votes.length === 0) continue;
    await editChanges(deps, engagement, changeId, (state) => settled(state, now));
  }
}

function settled({ engagement, change }: ChangesState, now: number): ChangesEdit | undefined {
  if (change?.ballot === undefined) return undefined;
  const { ballot, changeId, number, revision, requesterAccountId } = change;
  const seats = liveSeats(ballot.level, engagement.draft.people, requesterAccountId);
  const { outcome } = tally(ballot.level, seats, ballot.votes);
  if (outcome === undefined) return undefined;
  const by = { accountId: '', at: now };
  const counted: Change = {
    ...change,
    version: change.version + 1,
    changed: by,
    lastAct: { act: 'settled' },
  };
  const after = withDecision(counted, ballot, outcome, now);
  const { version } = after;
  const fields = changedFields(change, after);
  return {
    change: { after, entry: { version, ...by, act: ACTS[outcome], fields } },
    pastDecision: change.decision,
    journal: [
      {
        type: 'changeSettled',
        ...by,
        content: {
          changeId,
          number,
          revision,
          hash: ballot.hash,
          outcome,
          seats: [...seats],
          votes: ballot.votes.map(({ seat, by: voter, outcome: word }) => ({
            seat,
            by: voter,
            outcome: word,
          })),
        },
      },
    ],
  };
}
