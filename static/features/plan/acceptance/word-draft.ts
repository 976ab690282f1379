import type { AcceptanceDecision } from '../../../../src/plan/contract';

export interface ConditionDraft {
  readonly id: number;
  readonly text: string;
  readonly owner: string;
  readonly dueDate: string;
}

/** The client's word while it is being written. */
export interface WordDraft {
  readonly decision: AcceptanceDecision | undefined;
  readonly reason: string;
  readonly conditions: readonly ConditionDraft[];
}

export const EMPTY_WORD: WordDraft = {
  decision: undefined,
  reason: '',
  conditions: [{ id: 0, text: '', owner: '', dueDate: '' }],
};

/** What is missing, as keys under `acceptance.problem.`. */
export function problemsOf({ decision, reason, conditions }: WordDraft): readonly string[] {
  if (decision === undefined) return ['decision'];
  if (decision === 'rejected' && reason.trim() === '') return ['reason'];
  if (decision !== 'acceptedWithConditions') return [];
  const isWhole = ({ text, owner, dueDate }: ConditionDraft) =>
    text.trim() !== '' && owner.trim() !== '' && dueDate !== '';
  return conditions.length > 0 && conditions.every(isWhole) ? [] : ['conditions'];
}

/** The word as it is sent; undefined as long as nothing is decided. */
export function wordOf({ decision, reason, conditions }: WordDraft) {
  if (decision === undefined) return undefined;
  return {
    decision,
    ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
    ...(decision === 'acceptedWithConditions'
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
