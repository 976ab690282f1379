import type { NotedChange } from '../platform/noted-change';
import type { ConfluenceOptions } from './options';

export { makeChange as change } from '../platform/noted-change';

/** A change of Confluence. */
export type Change = NotedChange<ConfluenceOptions>;
