import {
  proximity as proximities,
  type RiskChange,
  type RiskView,
} from '../../../../../src/risk/contract';
import { cellOf, type Rating } from '../../../../../src/risk/rating/contract';

/** Columns that are changed in the table itself. */
export const INLINE_COLUMNS = ['rating', 'owner', 'proximity', 'review'] as const;
export type InlineColumn = (typeof INLINE_COLUMNS)[number];

export function isInline(column: string): column is InlineColumn {
  return INLINE_COLUMNS.some((one) => one === column);
}

/** What a cell may write: one field of a risk. */
export type InlineValues = Pick<
  RiskChange,
  'residual' | 'ownerAccountId' | 'proximity' | 'reviewDate'
>;

/** The value of a cell as its control holds it; empty for none, `2.3` for probability 2 and impact 3. */
export function draftOfCell(risk: RiskView, column: InlineColumn): string {
  switch (column) {
    case 'rating': {
      const { probability, impact } = cellOf(risk.residual ?? risk.inherent);
      return `${probability}.${impact}`;
    }
    case 'owner':
      return risk.ownerAccountId ?? '';
    case 'proximity':
      return risk.proximity ?? '';
    case 'review':
      return risk.reviewDate ?? '';
  }
}

/** What is written for a control's value. */
export function valuesOfCell(risk: RiskView, column: InlineColumn, draft: string): InlineValues {
  switch (column) {
    case 'rating': {
      const [probability = 1, impact = 1] = draft.split('.').map(Number);
      return { residual: rated(risk.residual ?? risk.inherent, probability, impact) };
    }
    case 'owner':
      return { ownerAccountId: draft === '' ? null : draft };
    case 'proximity':
      return { proximity: proximities.options.find((one) => one === draft) ?? null };
    case 'review':
      return { reviewDate: draft === '' ? null : draft };
  }
}

/** What was there, to be written again when somebody takes a change back. */
export function valuesBefore(risk: RiskView, column: InlineColumn): InlineValues {
  return column === 'rating'
    ? { residual: risk.residual ?? null }
    : valuesOfCell(risk, column, draftOfCell(risk, column));
}

/** The worst impacts become the chosen one, and no other is worse than that. */
function rated(from: Rating, probability: number, impact: number): Rating {
  const worst = cellOf(from).impact;
  const level = (own: number | undefined) =>
    own === undefined ? undefined : own === worst ? impact : Math.min(own, impact);
  const { schedule, cost, quality } = from;
  const levels = { schedule: level(schedule), cost: level(cost), quality: level(quality) };
  return {
    probability,
    ...Object.fromEntries(Object.entries(levels).filter(([, value]) => value !== undefined)),
  };
}
