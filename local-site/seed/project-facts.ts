import { demoUser } from './demo-users';
import type { SeedProject } from './project-plan';

/** What every project is stored with. */
export function projectFacts(plan: SeedProject) {
  return {
    id: plan.id,
    key: plan.key,
    name: plan.name,
    description: plan.description,
    projectTypeKey: plan.projectTypeKey,
    leadAccountId: demoUser(plan.lead).accountId,
  };
}
