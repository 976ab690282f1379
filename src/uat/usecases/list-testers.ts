import { AppError } from '../../app-error';
import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import type { RecordOperation } from '../../ports/record-store';
import { waitingRecord, waitingReference } from '../../waiting/records';
import type { CycleFacts } from '../cycle/contract';
import { cycleRecord, cycleReference, readCycle } from '../cycle-records';
import { cycleCountsAfter } from '../model/cycle-counts';
import { testerListing, type TesterListing } from '../model/tester-lists';
import type { RunsEdit } from './edit-runs';
import type { RunsState } from './read-runs';

/** Lists of people that one transaction writes to, beside the cycle. */
const MOST_LISTS = 20;
/** Steps that one call does; nobody has so many testers, nor writes so often in between. */
const MOST_STEPS = 20;

type Owner = Pick<Engagement, 'id' | 'projectId' | 'draft'>;

/**
 * Brings the lists of what waits for testers in line with a cycle, each step one transaction with the cycle that
 * remembers it: after cases were given to people, and when it begins or ends.
 * @throws AppError UNAVAILABLE when others wrote to the cycle each time; what was listed until then stays listed.
 */
export async function listTesters(
  { records, clock }: Pick<EngagementDeps, 'records' | 'clock'>,
  engagement: Owner,
  number: number,
): Promise<void> {
  for (let step = 1; step <= MOST_STEPS; step += 1) {
    const record = await records.get(cycleReference(engagement.id, number));
    const cycle = record && readCycle(record);
    const next = cycle && testerListing(cycle, clock.now(), MOST_LISTS);
    if (cycle === undefined || next === undefined) return;
    const after = { ...cycle, version: cycle.version + 1, listed: next.listed };
    await records.transact([
      { type: 'set', record: cycleRecord(after), ifVersion: cycle.version },
      ...listOperations(engagement, cycle, next),
    ]);
  }
  throw new AppError({ code: 'UNAVAILABLE', key: 'registerBusy' });
}

/** Lists that go along with runs in one transaction; what is left is done after it. */
const LISTS_WITH_RUNS = 3;

/** An edit of runs together with the lists of people that it makes longer or shorter. */
export function withLists(
  engagement: Owner,
  state: RunsState,
  edit: RunsEdit,
  now: number,
): RunsEdit {
  const changes = (edit.runs ?? []).map((after) => ({
    before: state.runs.get(after.caseId),
    after,
  }));
  const cycle = {
    ...state.cycle,
    ...edit.cycle,
    counts: cycleCountsAfter(state.cycle.counts, changes),
  };
  const step = testerListing(cycle, now, LISTS_WITH_RUNS);
  if (step === undefined) return edit;
  return {
    ...edit,
    cycle: { ...edit.cycle, listed: step.listed },
    others: [...(edit.others ?? []), ...listOperations(engagement, cycle, step)],
  };
}

/** What a step writes into the lists of people. */
function listOperations(
  { id: engagementId, projectId, draft }: Owner,
  { number, name }: Pick<CycleFacts, 'number' | 'name'>,
  { add, remove, listed }: Pick<TesterListing, 'add' | 'remove' | 'listed'>,
): readonly RecordOperation[] {
  const place = { kind: 'test' as const, engagementId, recordId: String(number) };
  const about = { projectId, clientName: draft.clientName.trim(), what: 'uatCycle' as const };
  const since = new Map(listed.map((one) => [one.accountId, one.since]));
  return [
    ...remove.map((accountId): RecordOperation => ({
      type: 'delete',
      reference: waitingReference({ ...place, accountId }),
    })),
    ...add.map((accountId): RecordOperation => ({
      type: 'set',
      record: waitingRecord({
        ...place,
        ...about,
        accountId,
        number,
        title: name,
        since: since.get(accountId) ?? 0,
      }),
    })),
  ];
}
