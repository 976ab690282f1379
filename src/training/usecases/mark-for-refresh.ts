import type { EffectTaker, TakenEffect } from '../../thread/usecases/effect-takers';
import { MOST_ADOPTED_AT_ONCE } from '../chapter/contract';
import { rowAfterEdit } from '../model/chapter-row';
import { markedChapter } from '../model/marked-chapter';
import { chapterRecord, chapterReference, readChapter } from '../records';
import { editTraining, setOperation } from './edit-training';
import { withRow } from './training-views';

/**
 * Has the chapters that an approved change touches learnt again, so that certificates on them ask for a refresh; asked
 * again about the same revision it writes nothing.
 */
export const markForRefresh: EffectTaker = async (deps, engagement, change, recordIds) => {
  const outcomes = new Map<string, TakenEffect>();
  const now = deps.clock.now();
  for (let from = 0; from < recordIds.length; from += MOST_ADOPTED_AT_ONCE) {
    const ids = recordIds.slice(from, from + MOST_ADOPTED_AT_ONCE);
    const references = ids.map((id) => chapterReference(engagement.id, id));
    const known = await editTraining(deps, engagement.id, references, ({ head, at }) => {
      const found = references.flatMap((reference) => {
        const stored = at(reference);
        return stored === undefined ? [] : [readChapter(stored)];
      });
      const marked = found.flatMap((chapter) => markedChapter(chapter, change, now) ?? []);
      const because = { because: 'change' as const, number: change.number };
      const chapters = marked.reduce((rows, chapter) => {
        const row = rows.find(({ chapterId }) => chapterId === chapter.chapterId);
        return withRow(rows, rowAfterEdit(row, chapter, because));
      }, head.chapters);
      const answer = new Set(found.map(({ chapterId }) => chapterId));
      if (marked.length === 0) return { answer };
      return {
        answer,
        head: { chapters },
        operations: marked.map((chapter) =>
          setOperation(chapterRecord(chapter), chapter.version - 1),
        ),
      };
    });
    for (const id of ids) outcomes.set(id, known.has(id) ? 'done' : { problem: 'chapterUnknown' });
  }
  return outcomes;
};
