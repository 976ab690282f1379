import { useColumns } from '../../../shared/register/use-columns';

export const COLUMNS = [
  'module',
  'priority',
  'state',
  'last',
  'steps',
  'role',
  'wave',
  'changed',
] as const;
export type Column = (typeof COLUMNS)[number];
const USUAL: readonly Column[] = ['module', 'priority', 'state', 'last', 'steps'];

export function useCaseColumns() {
  return useColumns('rollout.uat.columns', COLUMNS, USUAL);
}
