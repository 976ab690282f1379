import type { IndexedProperty, ValidateRequest } from '../forge/host';
import type { SiteClock } from '../platform/clock';
import type { SiteDatabase } from '../platform/database';
import type { PublishEvent } from '../platform/events';

/** What Jira needs from the rest of the site. */
export interface JiraOptions {
  readonly database: SiteDatabase;
  readonly clock: SiteClock;
  readonly publish: PublishEvent;
  /** Canonical address that `self` links carry, `https://<site>.atlassian.net`, whatever the site is served on. */
  readonly canonicalUrl: string;
  /** How long a written issue stays invisible to search; 0: at once. Reads by id or key are always strict. */
  readonly searchLagMs: () => number;
  /** Asked anew at each search, since the app may be rebuilt while the site runs. */
  readonly indexedProperties: () => readonly IndexedProperty[];
  /** ARI by which the rules of a workflow name a module of the app. */
  readonly extensionKey: (moduleKey: string) => string;
  readonly validate: (
    request: ValidateRequest,
  ) => Promise<{ readonly result: boolean; readonly errorMessage?: string }>;
}
