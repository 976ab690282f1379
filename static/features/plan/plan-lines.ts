import type { PlanView } from '../../../src/plan/contract';
import type { IssueState } from '../../shared/jira/use-issue-states';
import type { PlanRow } from './plan-row';

interface Place {
  readonly key: string;
  /** Depth in the tree: phases are 1, what lies in them is 2. */
  readonly level: 1 | 2;
  /** Counted from 1 among its siblings. */
  readonly position: number;
  readonly siblings: number;
  readonly start: string;
  readonly finish: string;
}

export interface PhaseLine extends Place {
  readonly kind: 'phase';
  readonly phase: PlanView['phases'][number];
  readonly name: string;
  readonly state?: IssueState;
  readonly count: number;
  readonly isOpen: boolean;
}

export interface ItemLine extends Place {
  readonly kind: 'item';
  readonly row: PlanRow;
}

export interface BufferLine extends Place {
  readonly kind: 'buffer';
  readonly buffer: PlanView['buffer'];
}

/** One line of the plan as it stands on the screen. */
export type PlanLine = PhaseLine | ItemLine | BufferLine;

interface Choice {
  readonly folded: ReadonlySet<string>;
  /** Phases without a fitting item are left out. */
  readonly isFiltered: boolean;
  readonly stateOf: (issueId: string | undefined) => IssueState | undefined;
}

/** The tree laid out as lines: each phase, below it its items unless it is folded, the buffer right before go-live. */
export function planLines(
  plan: PlanView,
  rows: readonly PlanRow[],
  { folded, isFiltered, stateOf }: Choice,
): readonly PlanLine[] {
  const rowsOf = new Map<string, PlanRow[]>();
  for (const row of rows) {
    const own = rowsOf.get(row.item.phaseId);
    if (own === undefined) rowsOf.set(row.item.phaseId, [row]);
    else own.push(row);
  }
  const phases = plan.phases.filter(({ id }) => !isFiltered || rowsOf.has(id));
  return phases.flatMap((phase, index): readonly PlanLine[] => {
    const own = rowsOf.get(phase.id) ?? [];
    const state = stateOf(phase.issueId);
    const isOpen = !folded.has(phase.id);
    const head: PhaseLine = {
      kind: 'phase',
      key: phase.id,
      level: 1,
      position: index + 1,
      siblings: phases.length,
      start: phase.start,
      finish: phase.finish,
      phase,
      name: state?.summary ?? phase.name,
      count: own.length,
      isOpen,
      ...(state === undefined ? {} : { state }),
    };
    return isOpen ? [head, ...linesWithin(own, plan.buffer)] : [head];
  });
}

function linesWithin(rows: readonly PlanRow[], buffer: PlanView['buffer']): readonly PlanLine[] {
  const siblings = rows.length + rows.filter(({ item }) => item.isGoLive).length;
  const lines: PlanLine[] = [];
  for (const row of rows) {
    const { item } = row;
    if (item.isGoLive) {
      const { start, finish } = buffer;
      const place = { level: 2, position: lines.length + 1, siblings, start, finish } as const;
      lines.push({ kind: 'buffer', key: 'the buffer', buffer, ...place });
    }
    const { start, finish } = item;
    const place = { level: 2, position: lines.length + 1, siblings, start, finish } as const;
    lines.push({ kind: 'item', key: item.id, row, ...place });
  }
  return lines;
}
