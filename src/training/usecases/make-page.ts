import type { NewPage, PageMark, PageStore, ReadPage } from '../../ports/page-store';
import { readHandbookConfig } from '../handbook/contract';
import { rowOfConfig } from '../model/handbook-rows';

/** A page that the handbook has, not made yet. */
export interface WantedPage extends NewPage {
  /** For where the first one is another page's. */
  readonly otherTitle: string;
  readonly mark: PageMark;
}

export type MadePage =
  | { readonly ok: true; readonly page: ReadPage }
  | {
      readonly ok: false;
      readonly key: string;
      readonly params?: Readonly<Record<string, string>>;
    };

/**
 * Makes a page, or finds the one that a worker has made before it died. Titles are unique in a space, so that one can only
 * stand under one of two titles; it is known by its mark or, where the worker died before that, by the macro within it.
 * A page of somebody else is left alone.
 * @param needsSearch Whether somebody may have made it.
 */
export async function makePage(
  pages: PageStore,
  { otherTitle, mark, ...page }: WantedPage,
  needsSearch: boolean,
): Promise<MadePage> {
  const titles = [page.title, otherTitle];
  if (needsSearch) {
    for (const title of titles) {
      const found = await ownPage(pages, page.spaceId, title, mark);
      if (typeof found === 'object') return { ok: true, page: found };
    }
  }
  for (const title of titles) {
    const made = await pages.create({ ...page, title });
    if (made.ok) {
      await pages.mark(made.page.pageId, mark);
      return { ok: true, page: { ...made.page, document: page.document } };
    }
    const found = await ownPage(pages, page.spaceId, title, mark);
    if (typeof found === 'object') return { ok: true, page: found };
    if (found === 'none') {
      const reason = made.reason.slice(0, 300);
      return { ok: false, key: 'handbookPageRefused', params: { reason } };
    }
  }
  return { ok: false, key: 'handbookTitleTaken', params: { title: otherTitle } };
}

async function ownPage(
  pages: PageStore,
  spaceId: string,
  title: string,
  mark: PageMark,
): Promise<ReadPage | 'none' | 'anothers'> {
  const page = await pages.titled(spaceId, title);
  if (page === undefined) return 'none';
  const known = await pages.markOf(page.pageId);
  if (known !== undefined) return isSame(known, mark) ? page : 'anothers';
  // Two that come at the same time put one mark.
  const isOwn = holdsMacroOf(page.document, mark) && (await pages.mark(page.pageId, mark));
  return isOwn ? page : 'anothers';
}

function isSame(known: unknown, mark: PageMark): boolean {
  if (typeof known !== 'object' || known === null) return false;
  const found = new Map<string, unknown>(Object.entries(known));
  return found.get('engagement') === mark.engagement && found.get('row') === mark.row;
}

/** Whether the macro of this row stands in a document: what the app wrote there is the sign that it did. */
function holdsMacroOf(document: unknown, mark: PageMark): boolean {
  if (typeof document !== 'object' || document === null) return false;
  const node = new Map<string, unknown>(Object.entries(document));
  if (node.get('type') === 'extension') return isMacroOf(node.get('attrs'), mark);
  const content = node.get('content');
  return Array.isArray(content) && content.some((one) => holdsMacroOf(one, mark));
}

function isMacroOf(attrs: unknown, mark: PageMark): boolean {
  const config = readHandbookConfig(valueIn(valueIn(attrs, 'parameters'), 'guestParams'));
  return config.engagementId === mark.engagement && rowOfConfig(config) === mark.row;
}

function valueIn(given: unknown, name: string): unknown {
  if (typeof given !== 'object' || given === null) return undefined;
  return Object.entries(given).find(([key]) => key === name)?.[1];
}
