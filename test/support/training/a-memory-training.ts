import type { EngagementDraft } from '../../../src/engagement/contract';
import type { GivenAnswer, OpenAttempt, AttemptView } from '../../../src/training/attempt/contract';
import type { DrawnQuestion } from '../../../src/training/model/drawn-question';
import { learnerReference, readLearner } from '../../../src/training/people-records';
import type { Track } from '../../../src/training/register/contract';
import { aMemorySrs, type MemorySrs } from '../srs/memory-srs';
import { A_CHAPTER } from './a-chapter';
import { QUESTIONS } from './a-question';
import { rightAnswer } from './right-answer';

export const KIM = 'kim';

/** A chapter as somebody writes it. */
export const CHAPTER = {
  ...A_CHAPTER,
  chapterId: 'receipt',
  tracks: ['operator' as Track],
  pageLink: '',
};

/** An engagement in memory with one chapter, its questions, and Kim, an operator who has read it. */
export interface MemoryTraining extends MemorySrs {
  readonly start: (by?: string) => Promise<OpenAttempt>;
  /** What is right in the attempt that is open: from the store, where nobody but the app looks. */
  readonly rightAnswers: (by?: string) => Promise<GivenAnswer[]>;
  readonly handIn: (
    attempt: AttemptView,
    answers?: GivenAnswer[],
    by?: string,
  ) => Promise<AttemptView>;
}

/** @param roles Roles of the engagement besides Kim's and the lead's. */
export async function aMemoryTraining(
  roles: Partial<EngagementDraft['people']> = {},
): Promise<MemoryTraining> {
  const memory = await aMemorySrs({ keyUser: [KIM], ...roles });
  const { get, deps, engagementId } = memory;
  await get('training.writeChapter', { chapter: CHAPTER });
  for (const question of QUESTIONS) {
    await get('training.writeQuestion', { chapterId: CHAPTER.chapterId, question });
  }
  await get('training.enrol', { people: [aTrainee(KIM)] });
  await get('training.markRead', { chapterId: CHAPTER.chapterId, material: 1 }, KIM);
  const drawn = async (by: string): Promise<readonly DrawnQuestion[]> => {
    const record = await deps.records.get(learnerReference(engagementId, by));
    if (record === undefined) throw new Error(`${by} has learnt nothing.`);
    return readLearner(record).open?.questions ?? [];
  };
  return {
    ...memory,
    start: (by = KIM) => get('training.startQuiz', { chapterId: CHAPTER.chapterId }, by),
    rightAnswers: async (by = KIM) => (await drawn(by)).map(rightAnswer),
    handIn: ({ chapterId, number, version }, answers = [], by = KIM) =>
      get('training.handIn', { chapterId, number, version, answers }, by),
  };
}

/** Somebody as the team enters him. */
export function aTrainee(accountId: string, tracks: readonly Track[] = ['operator']) {
  return { accountId, version: 0, department: 'Warehouse', tracks, isSeedTrainer: false };
}
