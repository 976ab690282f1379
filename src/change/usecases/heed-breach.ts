import type { Engagement } from '../../engagement/model/engagement';
import type { SeenIssue } from '../../ports/issue-store';
import type { Workflows } from '../../ports/workflows';
import { breachAfter } from '../model/breach';
import type { Change } from '../model/change';
import { workflowGate, type WorkflowGate } from '../model/workflow-gate';

/** Gates of the workflows of some issues, by type: one call for each type, of which there is one as a rule. */
export async function gatesOf(
  { workflows }: { readonly workflows: Workflows },
  { projectId }: Pick<Engagement, 'projectId'>,
  seen: Iterable<SeenIssue>,
): Promise<ReadonlyMap<string, WorkflowGate>> {
  const gates = new Map<string, WorkflowGate>();
  for (const issue of seen) {
    if (issue.projectId !== projectId || gates.has(nameOf(issue))) continue;
    const transitions = await workflows.transitionsOf(projectId, issue.issueTypeId);
    gates.set(nameOf(issue), workflowGate(transitions));
  }
  return gates;
}

/** A workflow is that of a type in a project. */
function nameOf({ projectId, issueTypeId }: SeenIssue): string {
  return `${projectId}/${issueTypeId}`;
}

/** The request with the mark that its issue gives it; the same object when nothing differs. */
export function heeded(
  change: Change,
  seen: SeenIssue | undefined,
  gates: ReadonlyMap<string, WorkflowGate>,
  at: number,
): Change {
  const gate = seen && gates.get(nameOf(seen));
  // What cannot be seen, or is in another project, says nothing: the mark stays as it was.
  if (seen === undefined || gate === undefined) return change;
  const breach = breachAfter(change, seen, gate, at);
  return breach === change.breach ? change : { ...change, breach };
}

/** What the register says of its gate: hard only when the workflow of every type that was seen is. */
export function gateKind(
  gates: ReadonlyMap<string, WorkflowGate>,
): WorkflowGate['kind'] | undefined {
  const kinds = [...gates.values()].map(({ kind }) => kind);
  if (kinds.length === 0) return undefined;
  return kinds.every((kind) => kind === 'hard') ? 'hard' : 'soft';
}
