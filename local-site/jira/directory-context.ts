import type { JiraDirectory } from './directory';
import type { DirectoryStores } from './directory-stores';
import type { JiraOptions } from './options';

/** What the routes of the directory side work with. */
export interface DirectoryContext extends JiraOptions {
  readonly directory: JiraDirectory;
  readonly stores: DirectoryStores;
  /** Where an issue lives, by its id or key; the directory knows nothing else of issues. */
  readonly locateIssue: (idOrKey: string) => IssueLocation | undefined;
  /** Whether issues of that type exist. */
  readonly isTypeInUse: (typeId: string) => boolean;
}

export interface IssueLocation {
  readonly id: number;
  readonly projectId: string;
}
