import type { BufferView, BufferZone } from '../../plan/contract';
import type { TouchedKind } from '../impact/contract';

/** What an approval would move, told to whoever decides. */
export interface ChangeSimulation {
  /** Keys under `plan.problem.` when the plan has no schedule with it. */
  readonly problems: readonly {
    readonly key: string;
    readonly params: Readonly<Record<string, string | number>>;
  }[];
  readonly goLive: { readonly before: string; readonly after: string; readonly movesDays: number };
  readonly buffer: { readonly before: BufferView; readonly after: BufferView };
  readonly zone: { readonly before: BufferZone; readonly after: BufferZone };
  readonly milestones: readonly {
    readonly itemId: string;
    readonly name: string;
    readonly from: string;
    readonly to: string;
    readonly days: number;
  }[];
  /** People (account ids or roles) who would have more work than committed, and have not now. */
  readonly overbooked: readonly string[];
  /** Open risks beside what would be left of the buffer. */
  readonly exposureDays: number;
  /** Exactly what is done after an approval, in this order. */
  readonly effects: readonly ChangeEffect[];
}

/** One thing that an approval does. */
export interface ChangeEffect {
  /** Deterministic in the request, so that nothing is done twice. */
  readonly key: string;
  readonly kind: 'itemLonger' | 'itemNew' | 'baseline' | 'touched' | 'link' | 'task';
  /** Name of the item, or of what is touched; what a condition of the approval asks for. */
  readonly text: string;
  readonly itemId?: string;
  readonly days?: number;
  readonly touched?: TouchedKind;
  /** Of the record that is touched; absent for what is only named, which people see to. */
  readonly recordId?: string;
  /** Of a condition: who sees to it, by name, and by which day `YYYY-MM-DD`. */
  readonly owner?: string;
  readonly dueDate?: string;
  /** The issue that a condition was made into. */
  readonly issueId?: string;
  readonly issueKey?: string;
  /** When it was done, in ms. */
  readonly doneAt?: number;
  /** `kept`: remembered for the part of the app that does not keep such records yet. */
  readonly state: 'due' | 'done' | 'kept' | 'failed' | 'undone';
  /** Key under `errors.`, with what to do. */
  readonly problem?: string;
  /** Jira's words when it refused. */
  readonly refusal?: string;
}
