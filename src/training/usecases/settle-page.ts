import { AppError } from '../../app-error';
import type { RecordAccess } from '../../access/define-function';
import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import type { RecordOperation } from '../../ports/record-store';
import type { GuideView } from '../handbook/contract';
import { handbookRecord, handbookReference } from '../handbook/records';
import { rowAfterEdit } from '../model/chapter-row';
import { settled, type Handbook, type HandbookPage } from '../model/handbook';
import { handbookRows } from '../model/handbook-rows';
import { chapterRecord, chapterReference, readChapter } from '../records';
import { editTraining, type TrainingState } from './edit-training';
import { listForLeads } from './list-for-leads';
import { handbookIn } from './read-handbook';
import { learnerReferences } from './read-learner';
import { guideView } from './show-guide';
import { withRow } from './training-views';

interface Decided {
  readonly row: string;
  readonly version: number;
  readonly isMaterial: boolean;
}

const PREFIX = /^chapter-/;

/**
 * Somebody says whether what a page says since has to be learnt again. Said again by him, it is answered as the first time.
 * @throws AppError NOT_FOUND without such a page; CONFLICT where it was settled, or is another one by now.
 */
export async function settlePage(
  deps: Pick<EngagementDeps, 'records' | 'clock'>,
  access: RecordAccess<Engagement>,
  { row, version, isMaterial }: Decided,
): Promise<GuideView> {
  const { engagement, caller } = access;
  const { accountId } = caller;
  const at = deps.clock.now();
  const chapterAt = chapterReference(engagement.id, row.replace(PREFIX, ''));
  const references = [
    handbookReference(engagement.id),
    chapterAt,
    ...learnerReferences(engagement.id, accountId),
  ];
  return editTraining(deps, engagement.id, references, (state) => {
    const handbook = handbookIn(state);
    const page = handbook?.pages.find((one) => one.row === row);
    if (handbook === undefined || page === undefined) throw unknown();
    const after = settled(page, { version, isMaterial, accountId, at });
    if (after === undefined) throw anotherBy(page, rowTitle(state, row));
    if (after === 'isDone') return { answer: guideView(access, state, handbook, at) };
    const rewritten = isMaterial ? learntAgain(state, row, { accountId, at }) : undefined;
    const listed = listForLeads(
      engagement,
      withPage(handbook, after),
      rewritten?.chapters ?? state.head.chapters,
      at,
    );
    const { handbook: next } = listed;
    const stored: readonly RecordOperation[] = [
      { type: 'set', record: handbookRecord(next), ifVersion: handbook.version },
      ...listed.operations,
    ];
    if (rewritten === undefined) {
      return { answer: guideView(access, state, next, at), operations: stored };
    }
    const { chapters, operation } = rewritten;
    const head = { ...state.head, chapters };
    return {
      answer: guideView(access, { ...state, head }, next, at),
      head: { chapters },
      operations: [...stored, operation],
    };
  });
}

/** A handbook in which one of its pages is another one. */
export function withPage(handbook: Handbook, page: HandbookPage): Handbook {
  const pages = handbook.pages.map((one) => (one.row === page.row ? page : one));
  return { ...handbook, version: handbook.version + 1, pages };
}

function learntAgain(
  { head, at }: TrainingState,
  row: string,
  changed: { readonly accountId: string; readonly at: number },
) {
  const known = head.chapters.find(({ chapterId }) => `chapter-${chapterId}` === row);
  if (known === undefined) return undefined;
  const stored = at(chapterReference(head.engagementId, known.chapterId));
  if (stored === undefined) return undefined;
  const before = readChapter(stored);
  const chapter = {
    ...before,
    ...{ version: before.version + 1, material: before.material + 1, changed },
  };
  const chapters = withRow(head.chapters, rowAfterEdit(known, chapter, { because: 'page' }));
  const record = chapterRecord(chapter);
  return { chapters, operation: { type: 'set', record, ifVersion: before.version } as const };
}

function rowTitle({ head }: TrainingState, row: string): string {
  const found = handbookRows(head.chapters).find((one) => one.row === row);
  return found?.kind === 'chapter' ? found.chapter.title : row;
}

function unknown(): AppError {
  return new AppError({ code: 'NOT_FOUND', key: 'handbookPageUnknown' });
}

function anotherBy({ changed, settled: { by } }: HandbookPage, item: string): AppError {
  if (changed === undefined && by !== undefined) {
    const { accountId, at } = by;
    return new AppError({
      code: 'CONFLICT',
      key: 'handbookPageSettled',
      params: { item, accountId, at },
    });
  }
  return new AppError({ code: 'CONFLICT', key: 'handbookPageChanged', params: { item } });
}
