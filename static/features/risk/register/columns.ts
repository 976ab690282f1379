import { useColumns } from '../../../shared/register/use-columns';

/** Columns that may be left out, in their order; what the risk is stays. */
export const COLUMNS = [
  'band',
  'rating',
  'category',
  'phase',
  'owner',
  'proximity',
  'review',
  'state',
] as const;
export type Column = (typeof COLUMNS)[number];

const USUAL: readonly Column[] = ['band', 'rating', 'owner', 'proximity', 'review', 'state'];

/** Which columns of the register of risks are shown. */
export function useRiskColumns() {
  return useColumns<Column>('rollout.risks.columns', COLUMNS, USUAL);
}
