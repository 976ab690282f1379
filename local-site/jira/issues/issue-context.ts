import type { NotedChange } from '../../platform/noted-change';
import type { JiraDirectory } from '../directory';
import type { JiraOptions } from '../options';

export { makeChange as change, type NotedEvent } from '../../platform/noted-change';

/** What every operation of the issue side works with. */
export interface IssueContext extends JiraOptions {
  readonly directory: JiraDirectory;
}

/** A change of an issue or of what hangs on it. */
export type Change = NotedChange<IssueContext>;
