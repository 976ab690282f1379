import type { DirectoryStores } from '../jira/directory-stores';
import { appAccountId, demoUser } from './demo-users';
import { projectFacts } from './project-facts';
import type { CompanyManagedPlan, SeedProject } from './project-plan';
import { CLIENT_PROJECTS_SCHEME, roleIds, type RoleName } from './roles-and-schemes';
import type { ProjectVocabulary, SharedVocabulary } from './shared-vocabulary';
import { seedTeamManagedProject } from './team-managed-project';

/** Writes a project without its issues; answers the ids that its issues are written with. */
export function seedProject(
  stores: DirectoryStores,
  shared: SharedVocabulary,
  plan: SeedProject,
): ProjectVocabulary {
  const vocabulary =
    plan.style === 'classic'
      ? seedCompanyManagedProject(stores, shared, plan)
      : seedTeamManagedProject(stores, plan);
  for (const name of plan.versions) {
    stores.versions.insert({
      projectId: plan.id,
      name,
      description: '',
      released: false,
      archived: false,
    });
  }
  return vocabulary;
}

function seedCompanyManagedProject(
  stores: DirectoryStores,
  shared: SharedVocabulary,
  plan: CompanyManagedPlan,
): ProjectVocabulary {
  stores.projects.insert({
    ...projectFacts(plan),
    style: 'classic',
    permissionSchemeId: CLIENT_PROJECTS_SCHEME,
    isPrivate: false,
  });
  const { types, workflows } = shared[plan.vocabulary];
  const statuses = new Map<string, ReadonlyMap<string, string>>();
  for (const type of plan.types) {
    const typeId = types.get(type);
    if (typeId === undefined) throw new Error(`There is no issue type ${type}.`);
    const workflow = workflows[plan.workflows[type] ?? 'delivery'];
    stores.issueTypes.offer(plan.id, typeId, workflow.workflowId);
    statuses.set(type, workflow.statuses);
  }
  seedActors(stores, plan);
  return { types, statuses };
}

function seedActors({ roles }: DirectoryStores, plan: CompanyManagedPlan): void {
  for (const [name, users] of Object.entries(plan.actors)) {
    // Object.entries widens the keys; the plan's type has no others.
    const roleId = roleIds[name as RoleName];
    for (const key of users) roles.addActor(plan.id, roleId, demoUser(key));
  }
  roles.addActor(plan.id, roleIds.app, { accountId: appAccountId });
}
