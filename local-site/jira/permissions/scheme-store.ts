import { z } from 'zod';
import type { SiteDatabase } from '../../platform/database';

const TABLES = `
  CREATE TABLE IF NOT EXISTS jira_permission_scheme (
    id INTEGER PRIMARY KEY, name TEXT NOT NULL, description TEXT NOT NULL, scope_project_id TEXT
  );
  CREATE TABLE IF NOT EXISTS jira_permission_grant (
    id INTEGER PRIMARY KEY, scheme_id INTEGER NOT NULL, permission TEXT NOT NULL,
    holder_type TEXT NOT NULL, holder TEXT NOT NULL
  );
  CREATE INDEX IF NOT EXISTS jira_permission_grant_by_permission
    ON jira_permission_grant (scheme_id, permission);
  CREATE TABLE IF NOT EXISTS jira_global_grant (
    permission TEXT NOT NULL, group_id TEXT NOT NULL, PRIMARY KEY (permission, group_id)
  ) WITHOUT ROWID;`;

/**
 * Who gets a permission. Holders that depend on the single issue (reporter, assignee, custom fields)
 * are not modelled: `holderTypes` is the closed list.
 */
export const holderTypes = [
  'anyone',
  'applicationRole',
  'group',
  'projectLead',
  'projectRole',
  'user',
] as const;

export interface PermissionGrant {
  readonly id: number;
  readonly permission: string;
  readonly holderType: (typeof holderTypes)[number];
  /** Group id, role id or account id; empty where the type says it all. */
  readonly holder: string;
}

export interface PermissionScheme {
  readonly id: number;
  readonly name: string;
  readonly description: string;
  /** Set for the scheme behind a team-managed project's access setting. */
  readonly scopeProjectId?: string;
}

const schemeRow = z
  .object({
    id: z.coerce.number(),
    name: z.string(),
    description: z.string(),
    scope_project_id: z.string().nullable(),
  })
  .transform(({ id, name, description, scope_project_id: scope }): PermissionScheme => ({
    id,
    name,
    description,
    ...(scope === null ? {} : { scopeProjectId: scope }),
  }));
const grantRow = z
  .object({
    id: z.coerce.number(),
    permission: z.string(),
    holder_type: z.enum(holderTypes),
    holder: z.string(),
  })
  .transform(({ id, permission, holder_type: holderType, holder }): PermissionGrant => ({
    id,
    permission,
    holderType,
    holder,
  }));

export interface PermissionSchemeStore {
  find(id: number): PermissionScheme | undefined;
  list(): readonly PermissionScheme[];
  grants(schemeId: number): readonly PermissionGrant[];
  save(scheme: PermissionScheme): void;
  grant(schemeId: number, grant: Omit<PermissionGrant, 'id'>): void;
  revoke(schemeId: number, grant: Omit<PermissionGrant, 'id'>): void;
  grantGlobally(permission: string, groupId: string): void;
}

export function createPermissionSchemeStore(database: SiteDatabase): PermissionSchemeStore {
  database.exec(TABLES);
  return {
    find: (id) =>
      schemeRow
        .optional()
        .parse(database.one('SELECT * FROM jira_permission_scheme WHERE id = ?', id)),
    list: () =>
      database
        .all('SELECT * FROM jira_permission_scheme ORDER BY id')
        .map((row) => schemeRow.parse(row)),
    grants: (schemeId) =>
      database
        .all('SELECT * FROM jira_permission_grant WHERE scheme_id = ? ORDER BY id', schemeId)
        .map((row) => grantRow.parse(row)),
    save: (scheme) => {
      database.run(
        'INSERT OR REPLACE INTO jira_permission_scheme VALUES (?, ?, ?, ?)',
        scheme.id,
        scheme.name,
        scheme.description,
        scheme.scopeProjectId ?? null,
      );
    },
    grant: (schemeId, { permission, holderType, holder }) => {
      database.run(
        `INSERT INTO jira_permission_grant (scheme_id, permission, holder_type, holder)
          VALUES (?, ?, ?, ?)`,
        schemeId,
        permission,
        holderType,
        holder,
      );
    },
    revoke: (schemeId, { permission, holderType, holder }) => {
      database.run(
        `DELETE FROM jira_permission_grant
          WHERE scheme_id = ? AND permission = ? AND holder_type = ? AND holder = ?`,
        schemeId,
        permission,
        holderType,
        holder,
      );
    },
    grantGlobally: (permission, groupId) => {
      database.run('INSERT OR IGNORE INTO jira_global_grant VALUES (?, ?)', permission, groupId);
    },
  };
}
