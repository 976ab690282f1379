import type { ExamView } from '../../../src/training/exam/contract';
import { ADMINISTRATOR } from '../memory/memory-deps';
import { CHAPTER, KIM, type MemoryTraining } from './a-memory-training';
import { marks } from './an-exam';

/** Of whom what is shown. */
export const HOLD = { accountId: KIM, chapterId: CHAPTER.chapterId };

/** What an observer does with Kim's exam of a training in memory; whoever is not named is the lead. */
export function examActs(training: () => MemoryTraining) {
  const hold = (by = ADMINISTRATOR, more = {}) =>
    training().get<ExamView>('training.holdExam', { ...HOLD, ...more }, by);
  const mark = ({ number, version }: ExamView, seen = 5, by = ADMINISTRATOR) =>
    training().get<ExamView>(
      'training.observe',
      { ...HOLD, number, version, observations: marks(seen) },
      by,
    );
  const sign = ({ number, hash }: ExamView, by = ADMINISTRATOR) =>
    training().get<ExamView>('training.signExam', { ...HOLD, number, hash, name: `N. ${by}` }, by);

  async function shown(seen = 5, by = ADMINISTRATOR): Promise<ExamView> {
    const observed = await sign(await mark(await hold(by), seen, by), by);
    return sign(observed, KIM);
  }

  return { hold, mark, sign, shown };
}
