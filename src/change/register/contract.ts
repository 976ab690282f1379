import type { ScopeGrowth } from '../court/contract';
import type { ChangeSettings, Delegation } from '../decision/contract';
import type { ChangeState } from '../contract';

/** What is known of a register of changes without reading its requests; written with each of them. */
export interface ChangeRegisterView {
  /** Counts every write. */
  readonly version: number;
  readonly open: number;
  readonly closed: number;
  /** Open requests by state; what none is in is absent. */
  readonly states: Readonly<Partial<Record<ChangeState, number>>>;
  /** Open requests by whose turn it is. */
  readonly waiting: { readonly client: number; readonly vendor: number };
  readonly growth: ScopeGrowth;
  readonly settings: { readonly version: number; readonly values: ChangeSettings };
  readonly delegations: readonly Delegation[];
  /** Whether the workflow of the issues refuses what is not approved; absent until it was looked at. */
  readonly gate?: 'hard' | 'soft';
  /** What the reader may do, whatever the request. */
  readonly can: { readonly raise: boolean; readonly configure: boolean };
}
