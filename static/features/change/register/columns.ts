import { useColumns } from '../../../shared/register/use-columns';

/** Columns that may be left out, in their order; number and title stay. */
export const COLUMNS = ['state', 'waits', 'type', 'effort', 'cost', 'neededBy', 'owner'] as const;
export type Column = (typeof COLUMNS)[number];

const USUAL: readonly Column[] = ['state', 'waits', 'type', 'effort', 'cost', 'owner'];

/** Which columns of the register of changes are shown. */
export function useChangeColumns() {
  return useColumns<Column>('rollout.changes.columns', COLUMNS, USUAL);
}
