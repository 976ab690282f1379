import type { BufferView, BufferZone, DayRange, PlanChangeRequest, PlanView } from '../contract';

/** What a change would do. */
export type PlanPreview =
  | {
      readonly isPossible: false;
      /** Keys under `plan.problem.`; items by name in the order of the circle for a cycle. */
      readonly problems: readonly {
        readonly key: string;
        readonly params: Readonly<Record<string, string | number>>;
      }[];
    }
  | {
      readonly isPossible: true;
      /** Working days; negative for earlier, 0 while the buffer takes it. */
      readonly goLiveMovesDays: number;
      readonly goLive: string;
      readonly buffer: { readonly before: BufferView; readonly after: BufferView };
      readonly zone: { readonly before: BufferZone; readonly after: BufferZone };
      /** New dates of every item that moves. */
      readonly moved: readonly (DayRange & { readonly itemId: string })[];
      readonly movedMilestones: readonly {
        readonly itemId: string;
        readonly from: string;
        readonly to: string;
        readonly days: number;
      }[];
      readonly newlyCritical: readonly string[];
      /** People (account ids or roles) with more work than committed in some week, who had not before. */
      readonly newlyOverbooked: readonly string[];
      /** Items that would miss the day by which they must be done, and did not before. */
      readonly newlyMissed: readonly string[];
    };

export interface PlanChanged {
  readonly plan: PlanView;
  /** The act that takes this one back; send it to `plan.change`. */
  readonly undo: PlanChangeRequest;
}
