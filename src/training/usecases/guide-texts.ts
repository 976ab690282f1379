import type { EngagementDeps } from '../../engagement/deps';
import type { GuideTexts } from '../handbook/contract';
import { chapterReference, readChapter } from '../records';
import { readTraining } from './edit-training';

/** Chapters that one call of the store reads. */
const PER_CALL = 25;

/** What the chapters of a handbook say, in their order: 60 of them in four calls, of which three at the same time. */
export async function guideTexts(
  deps: Pick<EngagementDeps, 'records'>,
  engagementId: string,
): Promise<GuideTexts> {
  const { head } = await readTraining(deps, engagementId, []);
  const references = head.chapters
    .filter(({ isRetired }) => !isRetired)
    .map(({ chapterId }) => chapterReference(engagementId, chapterId));
  const slices = Array.from({ length: Math.ceil(references.length / PER_CALL) }, (_, index) =>
    references.slice(index * PER_CALL, (index + 1) * PER_CALL),
  );
  const found = await Promise.all(slices.map((slice) => deps.records.getMany(slice)));
  return {
    chapters: found.flatMap((records, index) =>
      (slices[index] ?? []).flatMap(({ entity, key }) => {
        const stored = records.get(`${entity}/${key}`);
        if (stored === undefined) return [];
        const { chapterId, objective, exercise, faq, emergency } = readChapter(stored);
        return [{ chapterId, objective, exercise, faq, emergency }];
      }),
    ),
  };
}
