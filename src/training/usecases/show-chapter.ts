import type { RecordAccess } from '../../access/define-function';
import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import type { ChapterView } from '../contract';
import { chapterReference, readChapter } from '../records';
import { AppError } from '../../app-error';
import { handbookReference } from '../handbook/records';
import { chapterRowKey } from '../model/handbook-rows';
import { readTraining } from './edit-training';
import { handbookIn } from './read-handbook';
import { myTraining } from './my-training';
import { learnerIn, learnerReferences } from './read-learner';
import { knownRow, trainingRegisterView } from './training-views';

/** A chapter to be read, and how far the caller is with it; one call. @throws AppError NOT_FOUND without it. */
export async function showChapter(
  deps: Pick<EngagementDeps, 'records' | 'clock'>,
  access: RecordAccess<Engagement>,
  chapterId: string,
): Promise<ChapterView> {
  const { engagement, caller } = access;
  const reference = chapterReference(engagement.id, chapterId);
  const handbookAt = handbookReference(engagement.id);
  const references = [reference, handbookAt, ...learnerReferences(engagement.id, caller.accountId)];
  const state = await readTraining(deps, engagement.id, references);
  const stored = state.at(reference);
  if (stored === undefined) throw new AppError({ code: 'NOT_FOUND', key: 'chapterUnknown' });
  const learner = learnerIn(state, caller.accountId);
  const mine = learner && myTraining(learner, deps.clock.now());
  const own = mine?.isLearner
    ? mine.chapters.find((one) => one.chapterId === chapterId)
    : undefined;
  const page = handbookIn(state)?.pages.find(({ row }) => row === chapterRowKey(chapterId));
  const { takenChanges: _, ...chapter } = readChapter(stored);
  return {
    chapter,
    row: knownRow(state.head, chapterId),
    register: trainingRegisterView(state.head, access),
    ...(own === undefined ? {} : { mine: own }),
    ...(mine?.open ? { open: mine.open } : {}),
    ...(page === undefined || page.isGone === true ? {} : { pagePath: page.path }),
  };
}
