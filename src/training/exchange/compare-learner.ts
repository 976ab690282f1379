import type { PersonRow, TraineeDraft } from '../people/contract';
import type { LearnerChange } from './read-learner-row';

type KnownLearner = Pick<
  PersonRow,
  'accountId' | 'version' | 'department' | 'tracks' | 'isSeedTrainer'
>;

/** A field that a row makes another one. */
export interface ChangedLearnerField {
  readonly field: 'department' | 'tracks' | 'isSeedTrainer';
  readonly before: unknown;
  readonly after: unknown;
}

/** How somebody is to be entered by a row; what the file does not say stays, or is the usual for somebody new. */
export function traineeOfRow(
  { accountId, ...said }: LearnerChange,
  known: KnownLearner | undefined,
): TraineeDraft {
  const {
    version = 0,
    department = '',
    tracks = ['operator'],
    isSeedTrainer = false,
  } = known ?? {};
  return {
    accountId,
    version,
    department: said.department ?? department,
    tracks: areSame(said.tracks ?? tracks, tracks) ? [...tracks] : (said.tracks ?? []),
    isSeedTrainer: said.isSeedTrainer ?? isSeedTrainer,
  };
}

/** What a row would change of somebody who learns already. */
export function changedByRow(
  change: LearnerChange,
  known: KnownLearner,
): readonly ChangedLearnerField[] {
  const after = traineeOfRow(change, known);
  return (['department', 'tracks', 'isSeedTrainer'] as const).flatMap((field) =>
    JSON.stringify(known[field]) === JSON.stringify(after[field])
      ? []
      : [{ field, before: known[field], after: after[field] }],
  );
}

/** The order of tracks says nothing. */
function areSame(some: readonly string[], others: readonly string[]): boolean {
  return [...some].sort().join() === [...others].sort().join();
}
