import { z } from 'zod';
import type { SiteDatabase, SqlRow } from '../../platform/database';
import type { JiraUser } from '../directory';

const TABLES = `
  CREATE TABLE IF NOT EXISTS jira_user (
    account_id TEXT PRIMARY KEY, account_type TEXT NOT NULL, display_name TEXT NOT NULL,
    email TEXT, active INTEGER NOT NULL, locale TEXT NOT NULL, time_zone TEXT NOT NULL
  ) WITHOUT ROWID;`;

const rowSchema = z.object({
  account_id: z.string(),
  account_type: z.enum(['atlassian', 'app', 'customer']),
  display_name: z.string(),
  email: z.string().nullable(),
  active: z.coerce.boolean(),
  locale: z.string(),
  time_zone: z.string(),
});

/** The accounts that the site knows: people and the app's own. */
export interface UserStore {
  find(accountId: string): JiraUser | undefined;
  /** In order of display name, then account id. */
  list(): readonly JiraUser[];
  /** Adds the account or replaces what is known of it. */
  save(user: JiraUser): void;
}

export function createUserStore(database: SiteDatabase): UserStore {
  database.exec(TABLES);
  return {
    find: (accountId) => {
      const row = database.one('SELECT * FROM jira_user WHERE account_id = ?', accountId);
      return row && userOf(row);
    },
    list: () =>
      database.all('SELECT * FROM jira_user ORDER BY display_name, account_id').map(userOf),
    save: (user) => {
      database.run(
        'INSERT OR REPLACE INTO jira_user VALUES (?, ?, ?, ?, ?, ?, ?)',
        user.accountId,
        user.accountType,
        user.displayName,
        user.emailAddress ?? null,
        user.active ? 1 : 0,
        user.locale,
        user.timeZone,
      );
    },
  };
}

function userOf(row: SqlRow): JiraUser {
  const user = rowSchema.parse(row);
  return {
    accountId: user.account_id,
    accountType: user.account_type,
    displayName: user.display_name,
    ...(user.email === null ? {} : { emailAddress: user.email }),
    active: user.active,
    locale: user.locale,
    timeZone: user.time_zone,
  };
}
