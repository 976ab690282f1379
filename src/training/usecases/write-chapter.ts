import { AppError } from '../../app-error';
import type { RecordAccess } from '../../access/define-function';
import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import { MOST_CHAPTERS, type ChapterDraft, type ChapterFacts } from '../chapter/contract';
import type { ChapterWritten } from '../contract';
import { editedChapter, rowAfterEdit, saysTheSame } from '../model/chapter-row';
import { chapterRecord, chapterReference, readChapter } from '../records';
import { editLearnt } from './due/edit-learnt';
import { setOperation } from './edit-training';
import { trainingRegisterView, withRow } from './training-views';

/**
 * Writes a chapter, a new one or one that somebody saw. The same, sent again by the same person because no answer came,
 * is answered as the first time.
 * @throws AppError CONFLICT with who and when where somebody changed it since; LIMIT for one too many.
 */
export async function writeChapter(
  deps: Pick<EngagementDeps, 'records' | 'clock' | 'queue' | 'log'>,
  access: RecordAccess<Engagement>,
  draft: ChapterDraft,
): Promise<ChapterWritten> {
  const { engagement, caller } = access;
  const reference = chapterReference(engagement.id, draft.chapterId);
  const changed = { accountId: caller.accountId, at: deps.clock.now() };
  return editLearnt(deps, engagement.id, [reference], ({ head, at }) => {
    const stored = at(reference);
    const before = stored === undefined ? undefined : readChapter(stored);
    const register = trainingRegisterView(head, access);
    if ((before?.version ?? 0) !== draft.version) {
      if (before !== undefined && isDone(before, draft, caller.accountId)) {
        return { answer: { chapter: before, chapters: head.chapters, register } };
      }
      throw changedMeanwhile(before);
    }
    if (before === undefined && head.chapters.length >= MOST_CHAPTERS) {
      throw new AppError({
        code: 'LIMIT',
        key: 'tooManyChapters',
        params: { most: MOST_CHAPTERS },
      });
    }
    const number = before?.number ?? head.nextNumber;
    const chapter = editedChapter(before, draft, {
      engagementId: engagement.id,
      number,
      changed,
    });
    const row = head.chapters.find(({ chapterId }) => chapterId === draft.chapterId);
    const chapters = withRow(head.chapters, rowAfterEdit(row, chapter, { because: 'edit' }));
    return {
      answer: { chapter, chapters, register },
      head: { chapters, nextNumber: head.nextNumber + (before === undefined ? 1 : 0) },
      operations: [setOperation(chapterRecord(chapter), before?.version ?? 0)],
    };
  });
}

function isDone(known: ChapterFacts, draft: ChapterDraft, accountId: string): boolean {
  return (
    known.version === draft.version + 1 &&
    known.changed.accountId === accountId &&
    saysTheSame(known, draft)
  );
}

function changedMeanwhile(chapter: ChapterFacts | undefined): AppError {
  if (chapter === undefined) return new AppError({ code: 'NOT_FOUND', key: 'chapterUnknown' });
  const { title, changed } = chapter;
  return new AppError({
    code: 'CONFLICT',
    key: 'chapterChangedMeanwhile',
    params: { item: title, ...changed },
  });
}
