import { z } from 'zod';
import type { SiteDatabase } from '../../platform/database';

const TABLES = `
  CREATE TABLE IF NOT EXISTS jira_group (
    group_id TEXT PRIMARY KEY, name TEXT NOT NULL UNIQUE COLLATE NOCASE
  ) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS jira_group_member (
    account_id TEXT NOT NULL, group_id TEXT NOT NULL, PRIMARY KEY (account_id, group_id)
  ) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS jira_group_member_by_group ON jira_group_member (group_id);`;

export interface JiraGroup {
  readonly groupId: string;
  readonly name: string;
}

const groupRow = z
  .object({ group_id: z.string(), name: z.string() })
  .transform((row): JiraGroup => ({ groupId: row.group_id, name: row.name }));
const memberRow = z.object({ account_id: z.string() });

/** Groups of accounts. */
export interface GroupStore {
  find(groupId: string): JiraGroup | undefined;
  findByName(name: string): JiraGroup | undefined;
  list(): readonly JiraGroup[];
  groupsOf(accountId: string): readonly JiraGroup[];
  /** Account ids in ascending order. */
  members(groupId: string): readonly string[];
  save(group: JiraGroup): void;
  addMember(groupId: string, accountId: string): void;
}

export function createGroupStore(database: SiteDatabase): GroupStore {
  database.exec(TABLES);
  return {
    find: (groupId) =>
      groupRow
        .optional()
        .parse(database.one('SELECT * FROM jira_group WHERE group_id = ?', groupId)),
    findByName: (name) =>
      groupRow.optional().parse(database.one('SELECT * FROM jira_group WHERE name = ?', name)),
    list: () =>
      database.all('SELECT * FROM jira_group ORDER BY name').map((row) => groupRow.parse(row)),
    groupsOf: (accountId) =>
      database
        .all(
          `SELECT g.* FROM jira_group g JOIN jira_group_member m USING (group_id)
           WHERE m.account_id = ? ORDER BY g.name`,
          accountId,
        )
        .map((row) => groupRow.parse(row)),
    members: (groupId) =>
      database
        .all(
          'SELECT account_id FROM jira_group_member WHERE group_id = ? ORDER BY account_id',
          groupId,
        )
        .map((row) => memberRow.parse(row).account_id),
    save: (group) => {
      database.run('INSERT OR REPLACE INTO jira_group VALUES (?, ?)', group.groupId, group.name);
    },
    addMember: (groupId, accountId) => {
      database.run('INSERT OR IGNORE INTO jira_group_member VALUES (?, ?)', accountId, groupId);
    },
  };
}
