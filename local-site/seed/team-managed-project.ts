import type { DirectoryStores } from '../jira/directory-stores';
import { appAccountId, demoUser } from './demo-users';
import { seedIssueTypes } from './issue-types';
import { projectFacts } from './project-facts';
import type { TeamManagedPlan } from './project-plan';
import { grantEverything, grantRole, roleIds } from './roles-and-schemes';
import type { ProjectVocabulary } from './shared-vocabulary';
import { seedWorkflow } from './workflows';

const LOOK = ['BROWSE_PROJECTS', 'VIEW_VOTERS_AND_WATCHERS'] as const;
const TALK = ['ADD_COMMENTS', 'EDIT_OWN_COMMENTS', 'DELETE_OWN_COMMENTS'] as const;
const WORK = [
  'ASSIGNABLE_USER',
  'ASSIGN_ISSUES',
  'CREATE_ISSUES',
  'EDIT_ISSUES',
  'DELETE_ISSUES',
  'TRANSITION_ISSUES',
  'LINK_ISSUES',
  'SCHEDULE_ISSUES',
  'MANAGE_WATCHERS',
  'CREATE_ATTACHMENTS',
  'DELETE_OWN_ATTACHMENTS',
] as const;

/** What anybody who is signed in may do, by the project's access setting. */
const ACCESS: Readonly<Record<TeamManagedPlan['access'], readonly string[]>> = {
  open: [...LOOK, ...TALK, ...WORK],
  limited: [...LOOK, ...TALK],
  private: [],
};

/** Writes a team-managed project with the types, workflow and roles that belong to it alone. */
export function seedTeamManagedProject(
  stores: DirectoryStores,
  plan: TeamManagedPlan,
): ProjectVocabulary {
  const scopeProjectId = plan.id;
  // Everything of the project is numbered from its own id, so that projects never collide.
  const firstId = Number(plan.id) * 10;
  stores.projects.insert({
    ...projectFacts(plan),
    style: 'next-gen',
    permissionSchemeId: firstId,
    isPrivate: plan.access === 'private',
  });
  const types = seedIssueTypes(stores, plan.vocabulary, plan.types, { firstId, scopeProjectId });
  const workflowId = `c1d0a4c6-0000-4d4e-9509-${String(firstId).padStart(12, '0')}`;
  const statuses = seedWorkflow(stores, 'delivery', plan.vocabulary, {
    workflowId,
    firstStatusId: firstId,
    scopeProjectId,
  });
  for (const typeId of types.values()) stores.issueTypes.offer(plan.id, typeId, workflowId);
  seedRights(stores, plan, firstId);
  return { types, statuses: new Map(plan.types.map((type) => [type, statuses])) };
}

function seedRights(
  { roles, permissionSchemes }: DirectoryStores,
  plan: TeamManagedPlan,
  firstId: number,
): void {
  const scopeProjectId = plan.id;
  const [administrator, member] = [firstId, firstId + 1];
  roles.save({ id: administrator, name: 'Administrator', description: '', scopeProjectId });
  roles.save({ id: member, name: 'Member', description: '', scopeProjectId });
  permissionSchemes.save({
    id: firstId,
    name: `Access of ${plan.key}`,
    description: `Access: ${plan.access}`,
    scopeProjectId,
  });
  grantEverything(permissionSchemes, firstId, administrator);
  grantEverything(permissionSchemes, firstId, roleIds.app);
  for (const key of [...LOOK, ...TALK, ...WORK]) {
    grantRole(permissionSchemes, firstId, key, member);
  }
  for (const permission of ACCESS[plan.access]) {
    permissionSchemes.grant(firstId, { permission, holderType: 'applicationRole', holder: '' });
  }
  for (const key of plan.administrators) roles.addActor(plan.id, administrator, demoUser(key));
  for (const key of plan.members) roles.addActor(plan.id, member, demoUser(key));
  roles.addActor(plan.id, roleIds.app, { accountId: appAccountId });
}
