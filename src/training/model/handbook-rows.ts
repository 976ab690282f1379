import type { ChapterRow } from '../chapter/contract';
import type { HandbookConfig } from '../handbook/contract';
import type { Track } from '../register/contract';

/** In the order in which the handbook has them. */
const TRACKS: readonly Track[] = ['manager', 'operator', 'administrator', 'seedTrainer'];
const ROOT = 'root';

/** A page that the handbook has. */
export type HandbookRow =
  | { readonly kind: 'root'; readonly row: string }
  | { readonly kind: 'track'; readonly row: string; readonly parent: string; readonly track: Track }
  | {
      readonly kind: 'chapter';
      readonly row: string;
      readonly parent: string;
      readonly track: Track;
      readonly chapter: ChapterRow;
    };

export function chapterRowKey(chapterId: string): string {
  return `chapter-${chapterId}`;
}

export function trackRowKey(track: Track): string {
  return `track-${track}`;
}

export const ROOT_ROW = ROOT;

/**
 * The pages of a handbook, each after the one that it is put below: a chapter stands in the first of its tracks, the
 * contents of the others lead to it.
 */
export function handbookRows(chapters: readonly ChapterRow[]): readonly HandbookRow[] {
  const kept = chapters.filter(({ isRetired }) => !isRetired);
  const homeOf = ({ tracks }: ChapterRow): Track | undefined =>
    TRACKS.find((track) => tracks.includes(track));
  return [
    { kind: 'root', row: ROOT },
    ...TRACKS.filter((track) => kept.some(({ tracks }) => tracks.includes(track))).flatMap(
      (track): readonly HandbookRow[] => {
        const parent = trackRowKey(track);
        const own = kept.filter((chapter) => homeOf(chapter) === track);
        return [
          { kind: 'track', row: parent, parent: ROOT, track },
          ...own.map((chapter): HandbookRow => {
            const row = chapterRowKey(chapter.chapterId);
            return { kind: 'chapter', row, parent, track, chapter };
          }),
        ];
      },
    ),
  ];
}

/** The row of the page in which a macro stands that was made with the handbook. */
export function rowOfConfig({ chapterId, track }: HandbookConfig): string {
  if (chapterId !== '') return chapterRowKey(chapterId);
  return track === '' ? ROOT : trackRowKey(track);
}

/** What the macro in the page of a row shows. */
export function configOfRow(engagementId: string, row: HandbookRow): HandbookConfig {
  return {
    engagementId,
    track: row.kind === 'track' ? row.track : '',
    chapterId: row.kind === 'chapter' ? row.chapter.chapterId : '',
  };
}
