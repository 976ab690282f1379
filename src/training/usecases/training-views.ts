import { AppError } from '../../app-error';
import type { RecordAccess } from '../../access/define-function';
import { mayDo } from '../../access/roles';
import type { Engagement } from '../../engagement/model/engagement';
import type { ChapterRow } from '../chapter/contract';
import type { TrainingHead } from '../model/training-head';
import type { TrainingRegisterView } from '../register/contract';

export function trainingRegisterView(
  { engagementId, settings }: Pick<TrainingHead, 'engagementId' | 'settings'>,
  { rights, roles }: Pick<RecordAccess<Engagement>, 'rights' | 'roles'>,
): TrainingRegisterView {
  return {
    engagementId,
    settings,
    can: { write: mayDo('write', rights, roles), configure: mayDo('configure', rights, roles) },
  };
}

/** The chapter that was asked for. @throws AppError NOT_FOUND when there is none. */
export function knownRow({ chapters }: Pick<TrainingHead, 'chapters'>, id: string): ChapterRow {
  const row = chapters.find(({ chapterId }) => chapterId === id);
  if (row === undefined) throw new AppError({ code: 'NOT_FOUND', key: 'chapterUnknown' });
  return row;
}

/** The same rows with one in the place of its predecessor, or at the end. */
export function withRow(rows: readonly ChapterRow[], row: ChapterRow): readonly ChapterRow[] {
  const isKnown = rows.some(({ chapterId }) => chapterId === row.chapterId);
  if (!isKnown) return [...rows, row];
  return rows.map((known) => (known.chapterId === row.chapterId ? row : known));
}
