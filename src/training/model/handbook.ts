import type { PageProblem } from '../handbook/contract';

/** The pages of an engagement's handbook in Confluence, and what is known of each. */
export interface Handbook {
  readonly engagementId: string;
  /** Counts every write; 0 as long as it is not stored. */
  readonly version: number;
  readonly space: { readonly spaceId: string; readonly key: string; readonly name: string };
  readonly language: 'en' | 'zh';
  readonly pages: readonly HandbookPage[];
  /** Who has it in his list that something about its pages is to be decided, how much, and since when. */
  readonly listed?: HandbookListed | undefined;
  /** Who had it made last. */
  readonly built: { readonly accountId: string; readonly at: number };
}

export interface HandbookListed {
  readonly accountIds: readonly string[];
  readonly open: number;
  readonly since: number;
}

/** Where a page is. */
interface PagePlace {
  readonly spaceId: string;
  readonly parentId?: string | undefined;
}

/** A version of a page, with a sign of what it says. */
interface PageWords {
  readonly version: number;
  readonly sign: string;
}

export interface HandbookPage {
  /** Key of the row that it is for. */
  readonly row: string;
  readonly pageId: string;
  readonly path: string;
  /** Where it was put, or was found by somebody who took note of it. */
  readonly place: PagePlace;
  /** What is taught counts as this: as it was made, or as somebody decided. */
  readonly settled: PageWords & {
    readonly by?:
      | { readonly accountId: string; readonly at: number; readonly isMaterial: boolean }
      | undefined;
  };
  /** What it says since, until somebody decides about it. */
  readonly changed?:
    | (PageWords & { readonly at: number; readonly accountId?: string | undefined })
    | undefined;
  /** Where it is since. */
  readonly movedTo?: PagePlace | undefined;
  readonly isGone?: boolean | undefined;
}

/** A page as it is now, with a sign of what it says where that was read. */
export interface PageNow extends PagePlace {
  readonly version: number;
  readonly path: string;
  readonly authorId?: string | undefined;
  readonly sign: string;
}

/** The newest version of a page that was looked at. */
export function knownVersion({ settled, changed }: HandbookPage): number {
  return Math.max(settled.version, changed?.version ?? 0);
}

/**
 * What is known of a page once somebody has looked: it follows from what the page is now, so looking twice, or after an
 * event that comes late, makes no difference. A version that was seen before changes nothing.
 * @param now Undefined for one that is in the trash, gone or hidden.
 * @param isTaught Whether what it says is to be learnt; then a difference waits for somebody's word.
 */
export function afterLook(
  page: HandbookPage,
  now: PageNow | undefined,
  { at, isTaught }: { readonly at: number; readonly isTaught: boolean },
): HandbookPage {
  if (now === undefined) return page.isGone === true ? page : { ...page, isGone: true };
  const { isGone: _, movedTo: __, ...there } = page;
  const placed = isSamePlace(page.place, now)
    ? there
    : { ...there, movedTo: { spaceId: now.spaceId, parentId: now.parentId } };
  return { ...afterWords(placed, now, at, isTaught), path: now.path };
}

function afterWords(
  page: HandbookPage,
  { version, sign, authorId }: PageNow,
  at: number,
  isTaught: boolean,
): HandbookPage {
  if (version <= knownVersion(page)) return page;
  const { changed: _, ...rest } = page;
  // Back to what counts, or another look of the same words: there is nothing to decide.
  if (!isTaught || sign === page.settled.sign) {
    return { ...rest, settled: { ...page.settled, version, sign } };
  }
  return { ...rest, changed: { version, sign, at, accountId: authorId } };
}

function isSamePlace(one: PagePlace, other: PagePlace): boolean {
  return one.spaceId === other.spaceId && one.parentId === other.parentId;
}

export function problemOf({ isGone, movedTo }: HandbookPage): PageProblem | undefined {
  if (isGone === true) return 'gone';
  return movedTo === undefined ? undefined : 'moved';
}

/** Whether there is something about a page that waits for somebody's word. */
export function isOpenQuestion(page: HandbookPage): boolean {
  return page.changed !== undefined || problemOf(page) !== undefined;
}

/**
 * Who is to have it in his list that something is to be decided; undefined where nothing is.
 * @param rows Keys of the rows that there are: a page of a chapter that is retired is nobody's business any more.
 * @param now In ms: since then, for what was not waited for until now.
 */
export function listedFor(
  { pages, listed }: Pick<Handbook, 'pages' | 'listed'>,
  leads: readonly string[],
  rows: ReadonlySet<string>,
  now: number,
): HandbookListed | undefined {
  const open = pages.filter((page) => rows.has(page.row) && isOpenQuestion(page)).length;
  if (open === 0 || leads.length === 0) return undefined;
  return { accountIds: [...new Set(leads)].sort(), open, since: listed?.since ?? now };
}

interface Decision {
  readonly version: number;
  readonly isMaterial: boolean;
  readonly accountId: string;
  readonly at: number;
}

/**
 * A page after somebody has decided about it: what it says counts, wherever it is.
 * @returns `isDone` for what he decided before; undefined where the page is another one than he saw.
 */
export function settled(
  page: HandbookPage,
  { version, ...by }: Decision,
): HandbookPage | 'isDone' | undefined {
  // Nobody can say what a page says that is not there; it is restored, or made once more.
  if (page.isGone === true) return undefined;
  const known = page.settled.by;
  if (known !== undefined && page.settled.version === version && !isOpenQuestion(page)) {
    return known.accountId === by.accountId && known.isMaterial === by.isMaterial
      ? 'isDone'
      : undefined;
  }
  if (!isOpenQuestion(page) || version !== knownVersion(page)) return undefined;
  const { changed, movedTo, ...rest } = page;
  const { sign } = changed ?? page.settled;
  return { ...rest, place: movedTo ?? page.place, settled: { version, sign, by } };
}
