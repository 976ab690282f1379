import { AppError } from '../../app-error';
import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import { engagementRecord, engagementReference, readEngagement } from '../../engagement/records';
import type { PlanHead } from '../../plan/model/plan-head';
import { planHeadReference, readPlanHead } from '../../plan/records';
import { storedBytes } from '../../plan/model/stored-bytes';
import { newPlanHead } from '../../plan/usecases/read-plan-state';
import type { RecordOperation, RecordReference, StoredRecord } from '../../ports/record-store';
import { nextEntry, type JournalEntry } from '../../signoff/model/journal';
import { journalRecord } from '../../signoff/records';
import type { ChangeHistoryEntry } from '../history/contract';
import type { Decision } from '../decision/contract';
import type { Change } from '../model/change';
import { countsAfter } from '../model/change-counts';
import { newChangeRegisterHead, type ChangeRegisterHead } from '../model/register-head';
import {
  changeHistoryRecord,
  changeRecord,
  changeReference,
  changeRegisterRecord,
  changeRegisterReference,
  MOST_CHANGE_BYTES,
  pastDecisionRecord,
  readChange,
  readChangeRegister,
} from '../records';

/** Others write other requests now and then; so many times in a row they do not. */
const MOST_ATTEMPTS = 12;

/** What is stored of a register of changes, as far as somebody asked for it. */
export interface ChangesState {
  readonly head: ChangeRegisterHead;
  /** As it is now: who has which role decides, not who had it when the call began. */
  readonly engagement: Engagement;
  /** For the client's calendar and what was agreed at the start. */
  readonly plan: PlanHead;
  readonly change: Change | undefined;
}

/** A decision on its way into the journal. */
export type Journalled = Pick<JournalEntry, 'type' | 'at' | 'accountId' | 'content'>;

export interface ChangesEdit {
  /** The request as it shall be, with what its history will say of it: nothing for what is known of its issue alone. */
  readonly change?: { readonly after: Change; readonly entry?: ChangeHistoryEntry };
  /** What the client had said until now. */
  readonly pastDecision?: Decision | undefined;
  readonly head?: Partial<Omit<ChangeRegisterHead, 'engagementId' | 'version' | 'counts'>>;
  /** In order; each binds the version of the engagement, so that a role taken away meanwhile counts. */
  readonly journal?: readonly Journalled[];
  readonly others?: readonly RecordOperation[];
}

type Deps = Pick<EngagementDeps, 'records' | 'clock'>;

/** Head, engagement, the plan's head, and the request that is asked for: one round trip. */
export async function readChanges(
  { records }: Pick<Deps, 'records'>,
  engagement: Engagement,
  changeId?: string,
): Promise<ChangesState> {
  return (await readChangesWith({ records }, engagement, changeId, [])).state;
}

/** The same, with more records of whoever asks: 25 together with the others. */
export async function readChangesWith(
  deps: Pick<Deps, 'records'>,
  engagement: Engagement,
  changeId: string | undefined,
  more: readonly RecordReference[],
): Promise<{ readonly state: ChangesState; readonly found: readonly StoredRecord[] }> {
  const { stateIn, found } = await readChangesOf(deps, engagement.id, changeId, more);
  return { state: stateIn(engagement), found };
}

/** The same for whoever does not know the engagement yet: its state follows when it is known. */
export async function readChangesOf(
  { records }: Pick<Deps, 'records'>,
  id: string,
  changeId: string | undefined,
  more: readonly RecordReference[],
): Promise<{
  readonly stateIn: (engagement: Engagement) => ChangesState;
  readonly found: readonly StoredRecord[];
}> {
  const found = await records.getMany([
    changeRegisterReference(id),
    engagementReference(id),
    planHeadReference(id),
    ...(changeId === undefined ? [] : [changeReference(id, changeId)]),
    ...more,
  ]);
  const at = ({ entity, key }: RecordReference) => found.get(`${entity}/${key}`);
  const head = at(changeRegisterReference(id));
  const now = at(engagementReference(id));
  const plan = at(planHeadReference(id));
  const change = changeId === undefined ? undefined : at(changeReference(id, changeId));
  return {
    stateIn: (engagement) => ({
      head: head === undefined ? newChangeRegisterHead(id) : readChangeRegister(head),
      engagement: now === undefined ? engagement : readEngagement(now),
      plan: plan === undefined ? newPlanHead(id) : readPlanHead(plan),
      change: change && readChange(change),
    }),
    found: more.flatMap((reference) => at(reference) ?? []),
  };
}

/**
 * Reads, lets an edit be decided on it, and stores that with sums, history and journal in one transaction. Whoever
 * writes in between makes it be decided anew, so nothing is overwritten unseen.
 * @param decide Pure. Undefined: there is nothing to do. It throws what it refuses.
 * @param meanwhile Done beside each attempt to store.
 * @throws AppError UNAVAILABLE when others wrote each time; LIMIT for a request that no record can hold.
 */
export async function editChanges(
  deps: Deps,
  engagement: Engagement,
  changeId: string | undefined,
  decide: (state: ChangesState) => ChangesEdit | undefined,
  meanwhile?: () => Promise<void>,
): Promise<ChangesState> {
  return retried(async () => {
    const state = await readChanges(deps, engagement, changeId);
    const edit = decide(state);
    return edit === undefined ? state : storeChanges(deps, state, edit, meanwhile);
  });
}

/** @param attempt Undefined when somebody else wrote in between. @throws AppError UNAVAILABLE when it was so each time. */
export async function retried<Stored>(attempt: () => Promise<Stored | undefined>): Promise<Stored> {
  for (let count = 1; count <= MOST_ATTEMPTS; count += 1) {
    const stored = await attempt();
    if (stored !== undefined) return stored;
  }
  throw new AppError({ code: 'UNAVAILABLE', key: 'registerBusy' });
}

/** One attempt to store an edit; undefined when somebody else wrote since the state was read. */
export async function storeChanges(
  { records }: Pick<Deps, 'records'>,
  state: ChangesState,
  edit: ChangesEdit,
  meanwhile: () => Promise<void> = () => Promise.resolve(),
): Promise<ChangesState | undefined> {
  const { after, operations } = operationsOf(state, edit);
  const isNew = state.head.version === 0;
  if (isNew && !(await records.create(changeRegisterRecord({ ...state.head, version: 1 })))) {
    return undefined;
  }
  const [isStored] = await Promise.all([records.transact(operations), meanwhile()]);
  return isStored ? after : undefined;
}

/** What an edit writes, and what is there then; for whoever writes it together with something else. */
export function operationsOf(
  state: ChangesState,
  edit: ChangesEdit,
): { readonly after: ChangesState; readonly operations: readonly RecordOperation[] } {
  const { change, pastDecision, others = [] } = edit;
  const seen = Math.max(1, state.head.version);
  const head: ChangeRegisterHead = {
    ...state.head,
    ...edit.head,
    version: seen + 1,
    counts:
      change === undefined
        ? state.head.counts
        : countsAfter(state.head.counts, state.change, change.after),
  };
  const { engagement, entries } = journalledIn(state.engagement, edit.journal ?? []);
  const operations: readonly RecordOperation[] = [
    { type: 'set', record: changeRegisterRecord(head), ifVersion: seen },
    ...(change === undefined ? [] : changeOperations(state.change, change)),
    ...(pastDecision === undefined || change === undefined
      ? []
      : [{ type: 'set' as const, record: pastDecisionRecord(change.after, pastDecision) }]),
    ...(entries.length === 0
      ? []
      : [
          {
            type: 'set' as const,
            record: engagementRecord(engagement),
            ifVersion: state.engagement.version,
          },
        ]),
    ...entries.map((entry): RecordOperation => ({ type: 'set', record: journalRecord(entry) })),
    ...others,
  ];
  return {
    after: { ...state, head, engagement, change: change?.after ?? state.change },
    operations,
  };
}

/** What one request writes of itself. @throws AppError LIMIT for one that no record can hold. */
export function changeOperations(
  before: Change | undefined,
  { after, entry }: NonNullable<ChangesEdit['change']>,
): readonly RecordOperation[] {
  const record = changeRecord(after);
  if (storedBytes(record.value) > MOST_CHANGE_BYTES) {
    throw new AppError({ code: 'LIMIT', key: 'changeTooLarge' });
  }
  return [
    { type: 'set', record, ...(before === undefined ? {} : { ifVersion: before.version }) },
    ...(entry === undefined
      ? []
      : [{ type: 'set' as const, record: changeHistoryRecord(after, entry) }]),
  ];
}

function journalledIn(
  engagement: Engagement,
  decisions: readonly Journalled[],
): { readonly engagement: Engagement; readonly entries: readonly JournalEntry[] } {
  const entries: JournalEntry[] = [];
  let { journal } = engagement;
  for (const decision of decisions) {
    const entry = nextEntry(journal, { engagementId: engagement.id, ...decision });
    entries.push(entry);
    journal = { sequence: entry.sequence, hash: entry.hash };
  }
  if (entries.length === 0) return { engagement, entries };
  return { engagement: { ...engagement, version: engagement.version + 1, journal }, entries };
}
