import type { SiteClock } from '../platform/clock';
import type { SiteDatabase } from '../platform/database';
import type { PublishEvent } from '../platform/events';

/** What Confluence needs from the rest of the site. */
export interface ConfluenceOptions {
  readonly database: SiteDatabase;
  readonly clock: SiteClock;
  readonly publish: PublishEvent;
  /** Canonical address of the site, `https://<site>.atlassian.net`, whatever it is served on. */
  readonly canonicalUrl: string;
  /** How long a written page stays invisible to search; 0: at once. Reads by id are always strict. */
  readonly searchLagMs: () => number;
  readonly people: ConfluencePeople;
}

/** The accounts and groups of the site, which all its products share. */
export interface ConfluencePeople {
  user(accountId: string): ConfluenceUser | undefined;
  /** Ids of the groups that the account is in. */
  groupsOf(accountId: string): readonly string[];
  isGroup(groupId: string): boolean;
}

export interface ConfluenceUser {
  readonly accountId: string;
  readonly accountType: 'atlassian' | 'app' | 'customer';
  readonly displayName: string;
  readonly emailAddress?: string;
  readonly active: boolean;
  readonly timeZone: string;
}
