import { AppError } from '../../app-error';
import type { RecordAccess } from '../../access/define-function';
import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import { MOST_CHAPTERS, type ChapterFacts } from '../chapter/contract';
import type { RecordOperation } from '../../ports/record-store';
import type { ChaptersAdopted } from '../contract';
import { chapterRow } from '../model/chapter-row';
import type { TrainingHead } from '../model/training-head';
import { adoptedChapterId, typicalChapter } from '../model/typical-chapter';
import { typicalQuestions } from '../model/typical-questions';
import { bankRecord, chapterRecord } from '../records';
import { editTraining } from './edit-training';
import { trainingRegisterView } from './training-views';

/**
 * Puts chapters of the template with their questions into the handbook, all or nothing. What is there already stays as
 * it is, so the same request sent again is answered as the first one.
 * @throws AppError NOT_FOUND for a key that the template does not have; LIMIT for too many.
 */
export async function adoptChapters(
  deps: Pick<EngagementDeps, 'records' | 'templates' | 'clock'>,
  access: RecordAccess<Engagement>,
  keys: readonly string[],
): Promise<ChaptersAdopted> {
  const { engagement, caller } = access;
  const { language } = engagement.draft;
  const by = { accountId: caller.accountId, language };
  const head = await adoptInto(deps, engagement, by, keys);
  return { chapters: head.chapters, register: trainingRegisterView(head, access) };
}

/** The same for whoever has no answer to give, in a language of his choice. @returns the head as it is then. */
export async function adoptInto(
  deps: Pick<EngagementDeps, 'records' | 'templates' | 'clock'>,
  engagement: Engagement,
  { accountId, language }: { readonly accountId: string; readonly language: 'en' | 'zh' },
  keys: readonly string[],
): Promise<TrainingHead> {
  const { templateKey } = engagement.draft;
  const [{ trainingModules }, lessons] = await Promise.all([
    deps.templates.load(templateKey),
    deps.templates.lessons(templateKey),
  ]);
  const changed = { accountId, at: deps.clock.now() };
  const wanted = [...new Set(keys)].map((key) => {
    const module = trainingModules.find((one) => one.key === key);
    if (module === undefined) throw new AppError({ code: 'NOT_FOUND', key: 'chapterUnknown' });
    return { module, lesson: lessons.find((one) => one.module === key) };
  });
  return editTraining(deps, engagement.id, [], ({ head }) => {
    const known = new Set(head.chapters.map(({ chapterId }) => chapterId));
    const added = wanted
      .filter(({ module }) => !known.has(adoptedChapterId(module.key)))
      .map(({ module, lesson }, index) => {
        const number = head.nextNumber + index;
        const frame = { engagementId: engagement.id, version: 1, number, isRetired: false };
        const fields = typicalChapter(module, lesson, language);
        const source = { material: 1, sourceKey: module.key, changed };
        const chapter: ChapterFacts = { ...fields, ...frame, ...source };
        const questions = typicalQuestions(lesson, language).map((one) => ({ ...one, changed }));
        return { chapter, questions };
      });
    const rows = added.map(({ chapter, questions }) =>
      chapterRow(chapter, { questions: questions.length }),
    );
    const chapters = [...head.chapters, ...rows];
    if (chapters.length > MOST_CHAPTERS) {
      throw new AppError({
        code: 'LIMIT',
        key: 'tooManyChapters',
        params: { most: MOST_CHAPTERS },
      });
    }
    if (added.length === 0) return { answer: head };
    return {
      answer: { ...head, chapters },
      head: { chapters, nextNumber: head.nextNumber + added.length },
      operations: added.flatMap(({ chapter, questions }) => {
        const { engagementId, chapterId } = chapter;
        const bank = { engagementId, chapterId, version: 1, questions };
        return [chapterRecord(chapter), ...(questions.length === 0 ? [] : [bankRecord(bank)])].map(
          (record): RecordOperation => ({ type: 'set', record }),
        );
      }),
    };
  });
}
