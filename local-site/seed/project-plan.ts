import type { DemoUserKey } from './demo-users';
import type { SeedType } from './issue-types';
import type { RoleName } from './roles-and-schemes';
import type { SeedIssue } from './seed-issue';
import type { WorkflowKind, WorkflowLanguage } from './workflows';

interface ProjectPlan {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly description: string;
  readonly projectTypeKey: 'software' | 'business';
  readonly lead: DemoUserKey;
  readonly versions: readonly string[];
  readonly issues: readonly SeedIssue[];
}

/** A company-managed project: types, workflows and rights are shared with other projects. */
export interface CompanyManagedPlan extends ProjectPlan {
  readonly style: 'classic';
  readonly vocabulary: WorkflowLanguage;
  readonly types: readonly SeedType[];
  /** The workflow of types that the map does not name is `delivery`. */
  readonly workflows: Readonly<Partial<Record<SeedType, WorkflowKind>>>;
  readonly actors: Readonly<Partial<Record<RoleName, readonly DemoUserKey[]>>>;
}

/** A team-managed project: types, workflow and roles are its own. */
export interface TeamManagedPlan extends ProjectPlan {
  readonly style: 'next-gen';
  readonly vocabulary: WorkflowLanguage;
  readonly types: readonly SeedType[];
  /** Who may come in besides the members: anybody (open), lookers-on (limited), nobody (private). */
  readonly access: 'open' | 'limited' | 'private';
  readonly administrators: readonly DemoUserKey[];
  readonly members: readonly DemoUserKey[];
}

export type SeedProject = CompanyManagedPlan | TeamManagedPlan;
