import { AppError, invalid } from '../../../app-error';
import type { RecordAccess } from '../../../access/define-function';
import type { EngagementDeps } from '../../../engagement/deps';
import type { Engagement } from '../../../engagement/model/engagement';
import type { LogWritten } from '../../accompany/contract';
import { logPartIn, logPartOf, logPartReference } from '../../accompany-records';
import { withLogEntry } from '../../model/accompany/log';
import { rowAfterEdit } from '../../model/chapter-row';
import { chapterRecord, chapterReference, readChapter } from '../../records';
import { editTraining, setOperation } from '../edit-training';
import { knownRow, withRow } from '../training-views';
import { entryChanged, entryIn, partOperation } from './write-log-entry';

interface Asked {
  readonly number: number;
  readonly version: number;
  readonly chapterId: string;
}

/**
 * Makes an answered question of the log one of the frequent questions of its chapter, which says where it comes from.
 * Nobody has to learn the chapter again for it. Once it is there, it is answered as the first time.
 * @throws AppError INVALID for one without an answer, and for one that another chapter has already; CONFLICT with who and when where somebody changed it since; GONE for
 *   a chapter that is retired; LIMIT where the chapter has no room.
 */
export async function logToFaq(
  deps: Pick<EngagementDeps, 'records' | 'clock'>,
  { engagement: { id }, caller: { accountId } }: RecordAccess<Engagement>,
  { number, version, chapterId }: Asked,
): Promise<LogWritten> {
  const partAt = logPartReference(id, logPartOf(number));
  const chapterAt = chapterReference(id, chapterId);
  const changed = { accountId, at: deps.clock.now() };
  return editTraining(deps, id, [partAt, chapterAt], ({ head, at }) => {
    const part = logPartIn(at(partAt), id, logPartOf(number));
    const before = entryIn(part, number);
    const row = knownRow(head, chapterId);
    const stored = at(chapterAt);
    if (stored === undefined) throw new AppError({ code: 'NOT_FOUND', key: 'chapterUnknown' });
    const chapter = readChapter(stored);
    const added = withLogEntry(chapter.faq, before);
    if (added.kind === 'known') return { answer: { entry: before } };
    // Two chapters would answer the same question, and only one of them would be put right later.
    if (before.faq !== undefined && before.faq.chapterId !== chapterId) {
      const { title } = knownRow(head, before.faq.chapterId);
      throw invalid('chapterId', 'logEntryIsFaq', { item: title });
    }
    if (before.version !== version || before.chapterId !== chapterId) throw entryChanged(before);
    if (row.isRetired) throw new AppError({ code: 'GONE', key: 'chapterRetired' });
    if (added.kind === 'unanswered') throw invalid('number', 'logEntryUnanswered');
    if (added.kind === 'full') {
      throw new AppError({ code: 'LIMIT', key: 'faqFull', params: { most: added.most } });
    }
    const after = { ...chapter, version: chapter.version + 1, faq: added.faq, changed };
    const entry = {
      ...before,
      ...{ version: before.version + 1, faq: { chapterId, at: changed.at }, changed },
    };
    const chapters = withRow(head.chapters, rowAfterEdit(row, after, { because: 'edit' }));
    return {
      answer: { entry },
      head: { chapters },
      operations: [setOperation(chapterRecord(after), chapter.version), partOperation(part, entry)],
    };
  });
}
