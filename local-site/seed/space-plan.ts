import type { DemoUserKey } from './demo-users';

/** A Confluence space of the seed. Everybody on the site may read it and comment. */
export interface SeedSpace {
  readonly key: string;
  readonly name: string;
  readonly description: string;
  /** Administers the space. */
  readonly author: DemoUserKey;
  /** May write pages; the author among them. */
  readonly writers: readonly DemoUserKey[];
  readonly homepage: SeedPage;
  readonly pages: readonly SeedPage[];
}

export interface SeedPage {
  readonly title: string;
  /** Paragraphs; one that begins with `# ` is a heading. */
  readonly text: readonly string[];
  readonly labels?: readonly string[];
  /** Nobody else may view it. */
  readonly onlyFor?: readonly DemoUserKey[];
  readonly children?: readonly SeedPage[];
}
