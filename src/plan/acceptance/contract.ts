import type { AcceptanceDecision } from '../contract';

/** The client's word on a deliverable or a milestone, as the screen shows it. */
export interface AcceptanceView {
  readonly decision: AcceptanceDecision;
  readonly by: string;
  readonly at: number;
  readonly reason?: string;
  readonly conditions: readonly {
    readonly text: string;
    readonly owner: string;
    readonly dueDate: string;
  }[];
}
