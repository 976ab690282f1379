import type { Actor } from '../../platform/actor';
import type { SiteDatabase } from '../../platform/database';
import type { JiraProject } from '../directory';

/** The account counts only while it is active; ?1 is its id. */
const ACTIVE = `EXISTS (SELECT 1 FROM jira_user u WHERE u.account_id = ?1 AND u.active = 1)`;
const OWN_GROUPS = `(SELECT m.group_id FROM jira_group_member m WHERE m.account_id = ?1)`;

const IN_PROJECT = `
  SELECT 1 AS found FROM jira_project p
  JOIN jira_permission_grant g ON g.scheme_id = p.permission_scheme_id
  WHERE p.id = ?2 AND g.permission = ?3 AND (
    g.holder_type = 'anyone'
    OR ${ACTIVE} AND (
      g.holder_type = 'user' AND g.holder = ?1
      OR g.holder_type = 'projectLead' AND p.lead = ?1
      OR g.holder_type = 'group' AND g.holder IN ${OWN_GROUPS}
      OR g.holder_type = 'applicationRole' AND EXISTS (
        SELECT 1 FROM jira_user u WHERE u.account_id = ?1 AND u.account_type = 'atlassian')
      OR g.holder_type = 'projectRole' AND EXISTS (
        SELECT 1 FROM jira_role_actor a
        WHERE a.project_id = CAST(p.id AS TEXT) AND a.role_id = CAST(g.holder AS INTEGER)
          AND (a.account_id = ?1 OR a.group_id IN ${OWN_GROUPS}))))
  LIMIT 1`;

const GLOBALLY = `
  SELECT 1 AS found FROM jira_global_grant g
  WHERE g.permission = ?2 AND g.group_id IN ${OWN_GROUPS} AND ${ACTIVE} LIMIT 1`;

/**
 * Decides by the permission scheme of the project (or, without a project, by the global grants) whether
 * the actor has the permission at this moment. Administering the site gives no right in a project by itself.
 */
export function hasPermission(
  database: SiteDatabase,
  actor: Actor,
  permission: string,
  project: JiraProject | undefined,
): boolean {
  const accountId = actor.kind === 'anonymous' ? '' : (actor.accountId ?? '');
  const found =
    project === undefined
      ? database.one(GLOBALLY, accountId, permission)
      : database.one(IN_PROJECT, accountId, Number(project.id), permission);
  return found !== undefined;
}
