import { z } from 'zod';
import type { Actor } from '../../platform/actor';
import type { JiraIssueType, JiraProject } from '../directory';
import { mayBrowse, placeIssue } from './issue-access';
import type { IssueContext } from './issue-context';
import { findIssue } from './issue-store';

const parentRef = z.object({ id: z.coerce.string().optional(), key: z.string().optional() });

export interface ParentSetting {
  readonly parentId?: number;
  /** By field, in Jira's words; empty when the parent is allowed. */
  readonly errors: Readonly<Record<string, string>>;
}

const WRONG_LEVEL = 'Given parent work item does not belong to appropriate hierarchy.';

/**
 * The parent that a request names, held against Jira's hierarchy: a sub-task needs a standard issue
 * of its own project, a standard issue may have an epic, an epic has none.
 */
export function readParent(
  context: IssueContext,
  actor: Actor,
  project: JiraProject,
  type: JiraIssueType,
  raw: unknown,
): ParentSetting {
  const isSubtask = type.hierarchyLevel < 0;
  if (raw === undefined || raw === null) {
    if (!isSubtask) return { errors: {} };
    return {
      errors: { parent: 'Issue type is a sub-task but parent issue key or id not specified.' },
    };
  }
  const ref = parentRef.safeParse(raw);
  if (!ref.success) return { errors: { parent: 'data was not an object' } };
  const idOrKey = ref.data.key ?? ref.data.id;
  const parent = idOrKey === undefined ? undefined : findIssue(context.database, idOrKey);
  const placed = parent && placeIssue(context, parent);
  if (!placed || !mayBrowse(context, actor, placed.project)) {
    return { errors: { parent: 'Could not find issue by id or key.' } };
  }
  const sameProject = placed.project.id === project.id;
  if (isSubtask && !sameProject) {
    return {
      errors: {
        issuetype: 'The issue type selected is invalid.',
        project: 'Sub-tasks must be created in the same project as the parent.',
      },
    };
  }
  const fits = placed.type.hierarchyLevel === type.hierarchyLevel + 1;
  const teamManaged = project.style === 'next-gen' || placed.project.style === 'next-gen';
  if (!fits || (teamManaged && !sameProject)) return { errors: { parentId: WRONG_LEVEL } };
  return { parentId: placed.issue.id, errors: {} };
}
