import { z } from 'zod';
import { FieldProblem, parseField } from './field-parsing';
import { withSettings } from './field-settings';
import { requirePermission, visibleIssue } from './issue-access';
import { parseBody } from './issue-body';
import type { Change } from './issue-context';
import { storeEdit } from './edit-issue';
import { fieldRefusal } from '../rest/refusal';

const assigneeBody = z.object({ accountId: z.string().nullable() });

const ASSIGNEE = { id: 'assignee', name: 'Assignee', required: false, type: 'user' } as const;

/** Assigns the issue; an accountId of null takes the assignee away. */
export function assignIssue(change: Change, idOrKey: string, body: unknown): void {
  const { context, actor } = change;
  const { issue, project } = visibleIssue(context, actor, idOrKey);
  requirePermission(
    context,
    actor,
    'ASSIGN_ISSUES',
    project,
    'You do not have permission to assign issues.',
  );
  const { accountId } = parseBody(assigneeBody, body);
  const raw = accountId === null ? null : { accountId };
  try {
    const assignee = parseField(context, project, ASSIGNEE, raw);
    const values = withSettings(issue.values, new Map([['assignee', assignee]]));
    storeEdit(change, issue, { ...issue, values });
  } catch (error) {
    if (error instanceof FieldProblem) throw fieldRefusal({ assignee: error.message });
    throw error;
  }
}
