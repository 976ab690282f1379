import type { RecordAccess } from '../../access/define-function';
import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import type { ChapterLibrary } from '../contract';
import { adoptedChapterId, typicalChapter } from '../model/typical-chapter';
import { readTraining } from './edit-training';

/** Typical chapters of the engagement's template, in its language; which of them are in the handbook already is told. */
export async function chapterLibrary(
  deps: Pick<EngagementDeps, 'records' | 'templates'>,
  { engagement }: RecordAccess<Engagement>,
): Promise<ChapterLibrary> {
  const { templateKey, language } = engagement.draft;
  const [{ trainingModules }, lessons, { head }] = await Promise.all([
    deps.templates.load(templateKey),
    deps.templates.lessons(templateKey),
    readTraining(deps, engagement.id, []),
  ]);
  const known = new Set(head.chapters.map(({ chapterId }) => chapterId));
  return {
    chapters: trainingModules.map((module) => {
      const lesson = lessons.find((one) => one.module === module.key);
      const chapter = typicalChapter(module, lesson, language);
      const { title, tracks, minutes, objective, faq, emergency } = chapter;
      return {
        key: module.key,
        title,
        tracks,
        minutes,
        objective,
        questions: lesson?.questions.length ?? 0,
        faq: faq.length,
        hasEmergency: Object.values(emergency).some((text) => text !== ''),
        isAdopted: known.has(adoptedChapterId(module.key)),
      };
    }),
  };
}
