import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement, IssueTrace } from '../../engagement/model/engagement';
import type { EditOutcome } from '../../ports/issue-store';
import { editPlan } from './edit-plan';
import type { Slice } from './make-planned-issues';
import type { WantedEdit } from './wanted-edits';

/** Issues that one run writes: one call each, so that Jira's burst limits are far away. */
const EDITS_PER_RUN = 30;

/**
 * Writes a slice of edits, and remembers what Jira says now. An edit that was written and not remembered is
 * told from people's by its content: it is what the plan wants.
 * @throws AppError when Jira does not answer; what was written until then is remembered.
 */
export async function writeEdits(
  deps: Pick<EngagementDeps, 'records' | 'issues' | 'clock'>,
  engagement: Engagement,
  edits: readonly WantedEdit[],
): Promise<Slice> {
  const written = new Map<string, { readonly edit: WantedEdit; readonly outcome: EditOutcome }>();
  let turn = 0;
  try {
    for (const edit of edits.slice(0, EDITS_PER_RUN)) {
      const outcome = await deps.issues.edit(edit.issueId, edit.fields);
      written.set(edit.itemId, { edit, outcome });
    }
  } finally {
    if (written.size > 0) {
      const { state } = await editPlan(deps, engagement, ({ items, head }) => ({
        head: { turn: head.turn + 1 },
        items: items.map((item) => {
          const done = written.get(item.id);
          return done === undefined || item.jira === undefined
            ? item
            : { ...item, jira: traceAfter(item.jira, done.edit, done.outcome) };
        }),
      }));
      turn = state.head.turn;
    }
  }
  return { turn };
}

function traceAfter(trace: IssueTrace, { fields }: WantedEdit, outcome: EditOutcome): IssueTrace {
  if (!outcome.ok) {
    return outcome.isGone ? { ...trace, place: 'gone' } : { ...trace, problem: outcome.reason };
  }
  return {
    ...trace,
    dueDate: fields.dueDate === undefined ? trace.dueDate : (fields.dueDate ?? undefined),
    assignee: fields.assignee === undefined ? trace.assignee : (fields.assignee ?? undefined),
  };
}
