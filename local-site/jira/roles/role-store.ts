import { z } from 'zod';
import type { SiteDatabase, SqlRow } from '../../platform/database';

const TABLES = `
  CREATE TABLE IF NOT EXISTS jira_role (
    id INTEGER PRIMARY KEY, name TEXT NOT NULL, description TEXT NOT NULL, scope_project_id TEXT
  );
  CREATE TABLE IF NOT EXISTS jira_role_actor (
    id INTEGER PRIMARY KEY, project_id TEXT NOT NULL, role_id INTEGER NOT NULL,
    account_id TEXT, group_id TEXT, UNIQUE (project_id, role_id, account_id, group_id)
  );`;

/** The role through which Jira gives apps their rights in every project. */
export const APP_ROLE_NAME = 'atlassian-addons-project-access';

export interface ProjectRole {
  readonly id: number;
  readonly name: string;
  readonly description: string;
  /** Set for roles of team-managed projects. */
  readonly scopeProjectId?: string;
}

/** Who plays a role: exactly one of the two is set. */
export type RoleHolder = { readonly accountId: string } | { readonly groupId: string };
export type RoleActor = RoleHolder & { readonly id: number };

const roleRow = z.object({
  id: z.coerce.number(),
  name: z.string(),
  description: z.string(),
  scope_project_id: z.string().nullable(),
});
const actorRow = z.object({
  id: z.coerce.number(),
  account_id: z.string().nullable(),
  group_id: z.string().nullable(),
});

/** Project roles and who plays them in which project. */
export interface RoleStore {
  find(id: number): ProjectRole | undefined;
  list(): readonly ProjectRole[];
  actors(projectId: string, roleId: number): readonly RoleActor[];
  save(role: ProjectRole): void;
  /** Does nothing when the actor is there already. */
  addActor(projectId: string, roleId: number, holder: RoleHolder): void;
  removeActor(projectId: string, roleId: number, holder: RoleHolder): void;
}

export function createRoleStore(database: SiteDatabase): RoleStore {
  database.exec(TABLES);
  const actors = (projectId: string, roleId: number): readonly RoleActor[] =>
    database
      .all(
        'SELECT * FROM jira_role_actor WHERE project_id = ? AND role_id = ? ORDER BY id',
        projectId,
        roleId,
      )
      .flatMap(actorOf);
  return {
    find: (id) => {
      const row = database.one('SELECT * FROM jira_role WHERE id = ?', id);
      return row && roleOf(row);
    },
    list: () => database.all('SELECT * FROM jira_role ORDER BY id').map(roleOf),
    actors,
    save: (role) => {
      database.run(
        'INSERT OR REPLACE INTO jira_role VALUES (?, ?, ?, ?)',
        role.id,
        role.name,
        role.description,
        role.scopeProjectId ?? null,
      );
    },
    addActor: (projectId, roleId, holder) => {
      if (actors(projectId, roleId).some((actor) => isSameHolder(actor, holder))) return;
      const { accountId, groupId } = columnsOf(holder);
      database.run(
        'INSERT INTO jira_role_actor (project_id, role_id, account_id, group_id) VALUES (?, ?, ?, ?)',
        projectId,
        roleId,
        accountId,
        groupId,
      );
    },
    removeActor: (projectId, roleId, holder) => {
      const { accountId, groupId } = columnsOf(holder);
      database.run(
        `DELETE FROM jira_role_actor WHERE project_id = ? AND role_id = ?
          AND account_id IS ? AND group_id IS ?`,
        projectId,
        roleId,
        accountId,
        groupId,
      );
    },
  };
}

export function isSameHolder(one: RoleHolder, other: RoleHolder): boolean {
  return 'accountId' in one
    ? 'accountId' in other && one.accountId === other.accountId
    : 'groupId' in other && one.groupId === other.groupId;
}

function columnsOf(holder: RoleHolder) {
  return 'accountId' in holder
    ? { accountId: holder.accountId, groupId: null }
    : { accountId: null, groupId: holder.groupId };
}

function roleOf(row: SqlRow): ProjectRole {
  const role = roleRow.parse(row);
  return {
    id: role.id,
    name: role.name,
    description: role.description,
    ...(role.scope_project_id === null ? {} : { scopeProjectId: role.scope_project_id }),
  };
}

function actorOf(row: SqlRow): readonly RoleActor[] {
  const { id, account_id: accountId, group_id: groupId } = actorRow.parse(row);
  if (accountId !== null) return [{ id, accountId }];
  return groupId === null ? [] : [{ id, groupId }];
}
