import { AppError } from '../../app-error';
import type { EngagementDeps } from '../../engagement/deps';
import { storedBytes } from '../../plan/model/stored-bytes';
import type { RecordOperation, RecordReference, StoredRecord } from '../../ports/record-store';
import { asksLess } from '../model/due/less-to-learn';
import { newTrainingHead, type TrainingHead } from '../model/training-head';
import {
  MOST_TRAINING_BYTES,
  readTrainingHead,
  trainingHeadRecord,
  trainingHeadReference,
} from '../records';

/** Others write now and then; so many times in a row they do not. */
const MOST_ATTEMPTS = 12;

type Deps = Pick<EngagementDeps, 'records'>;

/** The head, and other records that were read with it in one call. */
export interface TrainingState {
  readonly head: TrainingHead;
  readonly at: (reference: RecordReference) => StoredRecord | undefined;
}

export interface TrainingEdit<Answer> {
  readonly answer: Answer;
  /** What becomes different in the head; absent: it stays as it is. */
  readonly head?: Partial<Omit<TrainingHead, 'engagementId' | 'version'>> | undefined;
  /** Somebody has to learn less, or something that he knows: a certificate may be due to him. With a head only. */
  readonly mayBeDue?: boolean;
  /** Each protected by a version, its own or another one's. */
  readonly operations?: readonly RecordOperation[] | undefined;
}

/** Head and up to 24 other records: one call. */
export async function readTraining(
  { records }: Deps,
  engagementId: string,
  references: readonly RecordReference[],
): Promise<TrainingState> {
  const found = await records.getMany([trainingHeadReference(engagementId), ...references]);
  const at = ({ entity, key }: RecordReference) => found.get(`${entity}/${key}`);
  const head = at(trainingHeadReference(engagementId));
  return { head: head === undefined ? newTrainingHead(engagementId) : readTrainingHead(head), at };
}

/**
 * Reads, lets an edit be decided on it, and stores that in one transaction. Whoever writes in between makes it be decided
 * anew, so nothing is overwritten unseen.
 * @param decide Pure. It throws what it refuses.
 * @param onDue Is told while an edit is being stored by which certificates may be due, and what the head calls that.
 * @throws AppError UNAVAILABLE when others wrote each time; LIMIT for what no record can hold.
 */
export async function editTraining<Answer>(
  deps: Deps,
  engagementId: string,
  references: readonly RecordReference[],
  decide: (state: TrainingState) => TrainingEdit<Answer>,
  onDue?: (due: number) => Promise<void>,
): Promise<Answer> {
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt += 1) {
    const state = await readTraining(deps, engagementId, references);
    const edit = decide(state);
    if (await isStored(deps, state.head, edit, onDue)) return edit.answer;
  }
  throw new AppError({ code: 'UNAVAILABLE', key: 'registerBusy' });
}

async function isStored(
  { records }: Deps,
  before: TrainingHead,
  { head, mayBeDue = false, operations = [] }: TrainingEdit<unknown>,
  onDue?: (due: number) => Promise<void>,
): Promise<boolean> {
  if (head === undefined) {
    return operations.length === 0 || records.transact(checked(operations));
  }
  // Nothing can be the condition of a head that is not there, so an empty one is made first.
  const known = before.version === 0 ? { ...before, version: 1 } : before;
  if (before.version === 0 && !(await records.create(trainingHeadRecord(known)))) return false;
  const version = known.version + 1;
  const isDue = mayBeDue || asksLess(known.chapters, head.chapters ?? known.chapters);
  const record = trainingHeadRecord({
    ...{ ...known, ...head, version },
    ...(isDue ? { due: version } : {}),
  });
  const all = checked([{ type: 'set', record, ifVersion: known.version }, ...operations]);
  const [isDone] = await Promise.all([records.transact(all), isDue ? onDue?.(version) : undefined]);
  return isDone;
}

function checked(operations: readonly RecordOperation[]): readonly RecordOperation[] {
  const tooLarge = operations.some(
    (one) => one.type === 'set' && storedBytes(one.record.value) > MOST_TRAINING_BYTES,
  );
  if (tooLarge) throw new AppError({ code: 'LIMIT', key: 'trainingTooLarge' });
  return operations;
}

/** A record as it shall be: under the version that was read, or as a new one. */
export function setOperation(record: StoredRecord, version: number): RecordOperation {
  return version === 0 ? { type: 'set', record } : { type: 'set', record, ifVersion: version };
}
