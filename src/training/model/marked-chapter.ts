import type { ChapterFacts } from '../chapter/contract';

/** Changes that a chapter remembers to have taken over. */
const MOST_TAKEN = 20;

/** An approved change, as a chapter knows it. */
interface TakenChange {
  readonly changeId: string;
  readonly revision: number;
}

/** A chapter with what only the store knows of it. */
interface Marked extends ChapterFacts {
  readonly takenChanges?: readonly string[] | undefined;
}

/** A chapter that is to be learnt again because of an approved change; undefined when it has taken that over before. */
export function markedChapter<Chapter extends Marked>(
  before: Chapter,
  { changeId, revision }: TakenChange,
  at: number,
): Chapter | undefined {
  const taken = `${changeId}:${String(revision)}`;
  const { takenChanges = [], version, material } = before;
  if (takenChanges.includes(taken)) return undefined;
  return {
    ...before,
    version: version + 1,
    material: material + 1,
    takenChanges: [...takenChanges, taken].slice(-MOST_TAKEN),
    changed: { accountId: '', at },
  };
}
