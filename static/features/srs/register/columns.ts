import { useColumns } from '../../../shared/register/use-columns';

/** Columns that may be left out, in their order; number and title stay. */
export const COLUMNS = [
  'type',
  'priority',
  'scope',
  'fit',
  'verification',
  'state',
  'module',
  'source',
  'criteria',
  'changed',
] as const;
export type Column = (typeof COLUMNS)[number];

const USUAL: readonly Column[] = ['type', 'priority', 'scope', 'fit', 'state', 'criteria'];

/** Which columns of the register of requirements are shown. */
export function useRequirementColumns() {
  return useColumns<Column>('rollout.srs.columns', COLUMNS, USUAL);
}
