import { isUntold } from '../../thread/model/telling';
import type { Change } from './change';
import { gateVerdict } from './gate-verdict';
import type { WorkflowGate } from './workflow-gate';

type Breach = NonNullable<Change['breach']>;

/** Where an issue stands in its workflow. */
export interface Standing {
  readonly status: { readonly id: string; readonly name: string };
  readonly category: 'new' | 'indeterminate' | 'done';
}

/**
 * The mark of a request whose issue stands where only an approved one may. It depends on nothing but how things are now,
 * so events that come twice, late or in another order end in the same mark. An issue that goes on from one such status
 * to the next is the same breach, which people are told of once.
 * @param gate Of the workflow of its issue.
 * @param at Now, in ms: by this a breach is known from one before it.
 */
export function breachAfter(
  change: Change,
  { status, category }: Standing,
  { statusIds }: WorkflowGate,
  at: number,
): Breach | undefined {
  const verdict = gateVerdict(change, 'approved');
  if (verdict.isAllowed) return undefined;
  // Where no transition has the gate, only what Jira calls done is told for certain: which status means that work has
  // begun is each workflow's own affair. What was refused or taken back may be done with there.
  const isOver = ['rejected', 'deferred', 'withdrawn'].includes(verdict.reason);
  const isDone = statusIds.length === 0 && category === 'done' && !isOver;
  if (!isDone && !statusIds.includes(status.id)) return undefined;
  const { breach } = change;
  if (breach === undefined) return { at, statusName: status.name, telling: 'due' };
  return breach.statusName === status.name ? breach : { ...breach, statusName: status.name };
}

/** Whether a request may have become a breach, or be none any more, by what the register itself says now. */
export function isBreachInDoubt(change: Change): boolean {
  return change.breach !== undefined || !gateVerdict(change, 'approved').isAllowed;
}

/** What people are shown: an approval counts at once, before anybody has looked at the issue again. */
export function shownBreach(change: Change): Breach | undefined {
  return gateVerdict(change, 'approved').isAllowed ? undefined : change.breach;
}

/** Whether the lead has not been told of a breach, and can be: a comment needs the issue. */
export function isBreachUntold({ breach, issue }: Pick<Change, 'breach' | 'issue'>): boolean {
  return breach !== undefined && issue?.place === 'here' && isUntold(breach);
}
