import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import { xmlCharacters } from '../../files/xml-text';
import { exportTexts } from '../../srs/export/export-texts';
import {
  chapterDocument,
  rootDocument,
  trackDocument,
  type PageDocument,
} from '../handbook/page-document';
import { configOfRow, type HandbookRow } from '../model/handbook-rows';
import { chapterReference, readChapter } from '../records';
import type { WantedPage } from './make-page';

/** As in manifest.yml. */
const MACRO = 'handbook-macro';
/** Of a title in Confluence. */
const MOST_CHARACTERS = 255;

type Text = ReturnType<typeof exportTexts>['text'];

export function titleOfRow(row: HandbookRow, { draft }: Engagement, text: Text): string {
  if (row.kind === 'chapter') return row.chapter.title;
  return row.kind === 'root'
    ? text('training.page.titleOf', { client: draft.clientName })
    : text(`training.page.trackTitle.${row.track}`);
}

/** What the page of a row is called and says, without its place. */
export async function writtenRow(
  deps: Pick<EngagementDeps, 'records' | 'pages'>,
  engagement: Engagement,
  language: 'en' | 'zh',
  row: HandbookRow,
): Promise<Omit<WantedPage, 'spaceId' | 'parentId'>> {
  const { text } = exportTexts(language);
  const macro = deps.pages.macroNode({
    key: MACRO,
    title: text('training.page.title'),
    config: configOfRow(engagement.id, row),
  });
  const title = titleOfRow(row, engagement, text).trim();
  return {
    title: cut(title, MOST_CHARACTERS),
    otherTitle: withClient(title, engagement.draft.clientName, row),
    mark: { engagement: engagement.id, row: row.row },
    document: await documentOf(deps, engagement, row, macro, text),
  };
}

/** A title that no other handbook of the space has. */
function withClient(title: string, client: string, row: HandbookRow): string {
  const more = row.kind === 'root' ? ' (Rollout)' : ` (${client})`;
  return cut(`${cut(title, MOST_CHARACTERS - more.length)}${more}`, MOST_CHARACTERS);
}

/** The beginning of a text, of so many characters at the most: no half of a pair, and nothing that Confluence cannot keep. */
function cut(text: string, most: number): string {
  return xmlCharacters(text.slice(0, most));
}

async function documentOf(
  { records }: Pick<EngagementDeps, 'records'>,
  { id, draft }: Engagement,
  row: HandbookRow,
  macro: Parameters<typeof rootDocument>[1],
  text: Text,
): Promise<PageDocument> {
  if (row.kind === 'root') return rootDocument(draft.clientName, macro, text);
  if (row.kind === 'track') return trackDocument(row.track, macro, text);
  const { chapterId } = row.chapter;
  const stored = await records.get(chapterReference(id, chapterId));
  if (stored === undefined) throw new Error(`The chapter ${chapterId} is not stored.`);
  return chapterDocument(readChapter(stored), macro, text);
}
