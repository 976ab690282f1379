/** Pages of Confluence, which may not be connected to the site: then each call is UNAVAILABLE. */
export interface PageStore {
  /** A space, with whether the person who calls may write pages there; undefined where he may not see it. */
  spaceOfCaller(spaceId: string): Promise<PageSpace | undefined>;
  /** Makes a page as the app; what somebody asked for, only after his right in the space was checked. */
  create(page: NewPage): Promise<PageOutcome>;
  /** The page of a title in a space, as the app; titles are unique there. It may lag behind nothing. */
  titled(spaceId: string, title: string): Promise<ReadPage | undefined>;
  /** What stands on a page as the app's mark, as the app; undefined without any. */
  markOf(pageId: string): Promise<unknown>;
  /** Puts the app's mark on a page, as the app. @returns false where there is one already. */
  mark(pageId: string, mark: PageMark): Promise<boolean>;
  /** Up to 250 pages as they are now, as the app, by id; those that are in the trash, gone or hidden are absent. */
  see(pageIds: readonly string[]): Promise<ReadonlyMap<string, SeenPage>>;
  /** The same of one, with what it says. */
  read(pageId: string): Promise<ReadPage | undefined>;
  /** The node of a document that stands for a macro of this app. */
  macroNode(macro: PageMacro): MacroNode;
}

export interface PageSpace {
  readonly spaceId: string;
  readonly key: string;
  readonly name: string;
  readonly mayWrite: boolean;
}

export interface NewPage {
  readonly spaceId: string;
  /** Absent: below the space's homepage. */
  readonly parentId?: string | undefined;
  readonly title: string;
  /** In the Atlassian document format. */
  readonly document: object;
}

/** What a page is to the app; a projection, never trusted. */
export interface PageMark {
  readonly engagement: string;
  /** Unique in the handbook of the engagement. */
  readonly row: string;
}

export type PageOutcome =
  | { readonly ok: true; readonly page: SeenPage }
  /** Confluence's words for what it does not take, among it a title that is taken. */
  | { readonly ok: false; readonly reason: string };

export interface SeenPage {
  readonly pageId: string;
  readonly spaceId: string;
  readonly parentId?: string | undefined;
  readonly title: string;
  readonly version: number;
  /** Who wrote that version; absent for nobody who is known. */
  readonly authorId?: string | undefined;
  /** Below the address of the site. */
  readonly path: string;
}

export interface ReadPage extends SeenPage {
  /** In the Atlassian document format; undefined for a page that is written otherwise. */
  readonly document: unknown;
}

export interface PageMacro {
  /** As in manifest.yml. */
  readonly key: string;
  readonly title: string;
  readonly config: Readonly<Record<string, string>>;
}

export interface MacroNode {
  readonly type: 'extension';
  readonly attrs: Readonly<Record<string, unknown>>;
}
