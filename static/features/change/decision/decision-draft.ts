import {
  decisionOutcome,
  type DecisionCondition,
  type DecisionOutcome,
} from '../../../../src/change/decision/contract';
import type { ConditionDraft } from '../../plan/acceptance/word-draft';

/** What a client can say, in the order of the buttons. */
export const OUTCOMES: readonly DecisionOutcome[] = decisionOutcome.options;

/** The client's word while it is being written. */
export interface DecisionDraft {
  readonly outcome: DecisionOutcome;
  readonly reason: string;
  readonly conditions: readonly ConditionDraft[];
}

export function draftFor(outcome: DecisionOutcome): DecisionDraft {
  return { outcome, reason: '', conditions: [{ id: 0, text: '', owner: '', dueDate: '' }] };
}

/** Whether somebody who says this must say why: the vendor has to know what to put right, or when to ask again. */
export function isReasonDue(outcome: DecisionOutcome): boolean {
  return outcome === 'rejected' || outcome === 'deferred';
}

/** What is missing before it can be sent. */
export function missingIn({ outcome, reason, conditions }: DecisionDraft) {
  return {
    reason: isReasonDue(outcome) && reason.trim() === '',
    conditions: outcome === 'approvedWithConditions' && !conditions.every(isWhole),
  };
}

function isWhole({ text, owner, dueDate }: ConditionDraft): boolean {
  return text.trim() !== '' && owner.trim() !== '' && dueDate !== '';
}

/** The word as it is sent. */
export function wordOf({ outcome, reason, conditions }: DecisionDraft): {
  readonly outcome: DecisionOutcome;
  readonly reason?: string;
  readonly conditions?: DecisionCondition[];
} {
  return {
    outcome,
    ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
    ...(outcome === 'approvedWithConditions'
      ? {
          conditions: conditions.map(({ text, owner, dueDate }) => ({
            text: text.trim(),
            owner: owner.trim(),
            dueDate,
          })),
        }
      : {}),
  };
}
