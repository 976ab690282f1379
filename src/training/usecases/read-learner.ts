import { AppError } from '../../app-error';
import type { RecordReference } from '../../ports/record-store';
import type { Learner } from '../model/learner';
import { rosterPartOf } from '../model/readiness';
import type { TrainingHead } from '../model/training-head';
import type { RosterRow } from '../people/contract';
import { learnerReference, readLearner, rosterReference, type RosterPart } from '../people-records';
import type { TrainingState } from './edit-training';
import { rosterIn } from './read-people';

/** Somebody who learns, with all that is stored of him. */
export interface LearnerState {
  readonly head: TrainingHead;
  readonly part: RosterPart;
  readonly row: RosterRow;
  readonly learner: Learner;
}

/** Where somebody's learning is stored. */
export function learnerReferences(
  engagementId: string,
  accountId: string,
): readonly RecordReference[] {
  return [
    rosterReference(engagementId, rosterPartOf(accountId)),
    learnerReference(engagementId, accountId),
  ];
}

/** What of it was read; undefined for somebody who does not learn here. */
export function learnerIn(
  { head, at }: TrainingState,
  accountId: string,
): LearnerState | undefined {
  const { engagementId } = head;
  const number = rosterPartOf(accountId);
  const part = rosterIn(at(rosterReference(engagementId, number)), engagementId, number);
  const row = part.rows.find((one) => one.accountId === accountId);
  if (row === undefined || row.tracks.length === 0) return undefined;
  const stored = at(learnerReference(engagementId, accountId));
  const learner =
    stored === undefined
      ? { engagementId, accountId, version: 0, chapters: [] }
      : readLearner(stored);
  return { head, part, row, learner };
}

/** The same. @throws AppError FORBIDDEN for somebody who does not learn here. */
export function knownLearner(state: TrainingState, accountId: string): LearnerState {
  const found = learnerIn(state, accountId);
  if (found === undefined) throw new AppError({ code: 'FORBIDDEN', key: 'notATrainee' });
  return found;
}
