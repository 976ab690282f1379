import type { RiskFacts } from '../contract';

/** One entry of a register: what may happen, how bad it would be, and what is done about it. */
export type Risk = RiskFacts;

/** Whether it still may happen, or has happened and is being dealt with. */
export function isOpen({ state }: Pick<Risk, 'state'>): boolean {
  return state !== 'closed';
}

/** Whether the review of an open risk was due before a day `YYYY-MM-DD`. */
export function isOverdue(risk: Pick<Risk, 'state' | 'reviewDate'>, today: string): boolean {
  return isOpen(risk) && risk.reviewDate !== undefined && risk.reviewDate < today;
}
