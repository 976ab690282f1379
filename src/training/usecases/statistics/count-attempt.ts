import type { RecordOperation } from '../../../ports/record-store';
import type { Attempt } from '../../model/attempt';
import { sumsOfAttempt, sumsTogether } from '../../model/statistics/question-sums';
import { statisticsIn, statisticsRecord, statisticsReference } from '../../statistics/records';
import { setOperation, type TrainingState } from '../edit-training';

export interface Counted {
  readonly operations: readonly RecordOperation[];
  /** It was not stored before: the transaction has to write the part of the roster too, which protects it. */
  readonly isFirst: boolean;
}

/**
 * What an attempt that is over adds to the sums on its questions; it goes into the transaction that ends the attempt, which
 * happens once, so the sums are what a recount would find. Nothing for an attempt that does not count.
 * @param at Has read `statisticsReference` of whoever hands in.
 */
export function countedWrites({ at }: Pick<TrainingState, 'at'>, attempt: Attempt): Counted {
  const added = sumsOfAttempt(attempt);
  if (added.length === 0) return { operations: [], isFirst: false };
  const { engagementId, chapterId, accountId } = attempt;
  const stored = at(statisticsReference(engagementId, chapterId, accountId));
  const before = statisticsIn(stored, engagementId, chapterId, accountId);
  const after = {
    ...before,
    version: before.version + 1,
    questions: sumsTogether(before.questions, added),
  };
  return {
    operations: [setOperation(statisticsRecord(after), before.version)],
    isFirst: before.version === 0,
  };
}
