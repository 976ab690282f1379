import type { PlanChangeRequest, Side } from '../../plan/contract';
import type { delayedItem, Occurrence } from '../occurrence/contract';
import type { Risk } from '../model/risk';
import type { SignalName } from '../watch/contract';
import type * as z from 'zod/mini';

/** What somebody says of a risk that has occurred. */
export interface OccurrenceAsked {
  readonly riskId: string;
  readonly version: number;
  readonly on: string;
  readonly note?: string | undefined;
  readonly side: Side;
  readonly days: number;
  readonly changes: readonly z.infer<typeof delayedItem>[];
  readonly signal?: SignalName | undefined;
}

/**
 * The risk with the next version, as what has happened: it waits for nothing any more, and what was prepared for it is
 * begun.
 * @param today On which its contingency's issues are made.
 */
export function occurred(
  before: Risk,
  asked: OccurrenceAsked,
  changed: Risk['changed'],
  today: string,
): Risk {
  const { contingencyActions = [] } = before;
  return {
    ...before,
    version: before.version + 1,
    state: 'occurred',
    occurredOn: asked.on,
    activatedOn: contingencyActions.length === 0 ? undefined : today,
    occurrence: occurrenceOf(asked),
    closingReason: undefined,
    signals: undefined,
    watchProblems: undefined,
    changed,
  };
}

/** Whether it is stored already, by the same person on top of what he saw. */
export function isSameOccurrence(
  { version, state, occurredOn, occurrence, changed }: Risk,
  asked: OccurrenceAsked,
  accountId: string,
): boolean {
  return (
    state === 'occurred' &&
    version === asked.version + 1 &&
    changed.accountId === accountId &&
    occurredOn === asked.on &&
    JSON.stringify(sorted(occurrence)) === JSON.stringify(sorted(occurrenceOf(asked)))
  );
}

/** What becomes of the plan: each item as it was asked for, with the risk as the cause of its days. */
export function planChanges(
  { riskId, issue }: Risk,
  { changes, side }: OccurrenceAsked,
): PlanChangeRequest['changes'] {
  const cause = { cause: 'riskOccurred' as const, side, reference: issue?.issueKey ?? riskId };
  return changes.map((change) => ({ ...change, cause }));
}

function occurrenceOf({ side, days, changes, note }: OccurrenceAsked): Occurrence {
  const itemIds = changes.map(({ itemId }) => itemId);
  return { side, days, itemIds, ...(note === undefined ? {} : { note }) };
}

function sorted(occurrence: Occurrence | undefined): unknown {
  return occurrence && [occurrence.side, occurrence.days, occurrence.itemIds, occurrence.note];
}
