import type { StoredRecord } from '../../../src/ports/record-store';
import type { HandbookPage } from '../../../src/training/model/handbook';
import { handbookRecord, pageRecord } from '../../../src/training/handbook/records';
import { HANDBOOK_SPACE } from '../../yardsticks/rights/training-payloads';
import { accountAt, chapterIdAt } from './training-records';

const FIRST_PAGE = 700_000;

/** A handbook with a page for each of so many chapters, as its making would have left it; one was edited since. */
export function handbookRecords(
  engagementId: string,
  { chapters, edited }: { readonly chapters: number; readonly edited: string },
  now: number,
): readonly StoredRecord[] {
  const pages = Array.from({ length: chapters }, (_, index): HandbookPage => {
    const row = `chapter-${chapterIdAt(index)}`;
    const pageId = String(FIRST_PAGE + index);
    const isEdited = row === edited;
    return {
      ...{ row, pageId, path: `/spaces/HB/pages/${pageId}`, place: { spaceId: HANDBOOK_SPACE } },
      settled: { version: 1, sign: 'a'.repeat(16) },
      ...(isEdited ? { changed: { version: 2, sign: 'b'.repeat(16), at: now } } : {}),
    };
  });
  const handbook = {
    ...{ engagementId, version: 1, language: 'en' as const, pages },
    space: { spaceId: HANDBOOK_SPACE, key: 'HB', name: 'Handbook' },
    built: { accountId: accountAt(0), at: now },
  };
  return [
    handbookRecord(handbook),
    ...pages.map(({ pageId, row }) => pageRecord(pageId, engagementId, row)),
  ];
}
