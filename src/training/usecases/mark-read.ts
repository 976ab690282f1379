import type { RecordAccess } from '../../access/define-function';
import { AppError, invalid } from '../../app-error';
import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import type { MyTraining } from '../contract';
import { progressIn, withProgress } from '../model/learner';
import { editTraining } from './edit-training';
import { myTraining } from './my-training';
import { knownLearner, learnerReferences } from './read-learner';
import { learningWrites } from './store-learning';
import { knownRow } from './training-views';

/**
 * The caller has read a chapter, as it was when he saw it. Said again, it is answered as the first time.
 * @param material What he has read; what it has become since, he has not.
 * @throws AppError FORBIDDEN for who does not learn here; CONFLICT where the chapter is another one by now.
 */
export async function markRead(
  deps: Pick<EngagementDeps, 'records' | 'clock' | 'ids'>,
  { engagement, caller: { accountId } }: RecordAccess<Engagement>,
  chapterId: string,
  material: number,
): Promise<MyTraining> {
  const references = learnerReferences(engagement.id, accountId);
  return editTraining(deps, engagement.id, references, (stored) => {
    const state = knownLearner(stored, accountId);
    const row = knownRow(state.head, chapterId);
    if (row.isRetired) throw new AppError({ code: 'GONE', key: 'chapterRetired' });
    if (row.material !== material) {
      throw new AppError({
        code: 'CONFLICT',
        key: 'chapterRewritten',
        params: { item: row.title },
      });
    }
    if (!row.tracks.some((track) => state.row.tracks.includes(track))) {
      throw invalid('chapterId', 'chapterNotYours');
    }
    const now = deps.clock.now();
    const before = progressIn(state.learner, chapterId);
    const view = myTraining(state, now);
    const isToRead = view.chapters.some(
      (one) =>
        one.chapterId === chapterId &&
        (one.standing === 'toRead' || one.standing === 'refreshNeeded'),
    );
    if (!isToRead && before.read !== undefined) return { answer: view };
    const learner = withProgress(state.learner, { ...before, read: { at: now, material } });
    const writes = learningWrites(deps, engagement, state, learner, chapterId);
    const after = { ...state, learner: writes.learner, row: writes.row };
    return { answer: myTraining(after, now), operations: writes.operations };
  });
}
