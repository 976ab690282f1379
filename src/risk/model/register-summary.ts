import type { HeatMapMove, RegisterView } from '../register/contract';
import { scoreOf } from '../rating/contract';
import { bandAt, type ScoringModel } from '../scoring/contract';
import type { RegisterHead } from './register-head';
import { exposureDays, exposureInputs, sumsOf, type RegisterCounts } from './register-counts';

/** Open risks by their fields of the heat map. */
export function heatMapMoves(counts: RegisterCounts): readonly HeatMapMove[] {
  return [...sumsOf(counts, 'move:')].flatMap(([name, count]): readonly HeatMapMove[] => {
    const found = /^([to]):(\d)(\d)>(\d)(\d)$/.exec(name);
    if (found === null) return [];
    const [, kind, ...digits] = found;
    const [p = 1, i = 1, q = 1, j = 1] = digits.map(Number);
    return [
      {
        kind: kind === 't' ? 'threat' : 'opportunity',
        inherent: { probability: p, impact: i },
        current: { probability: q, impact: j },
        count,
      },
    ];
  });
}

/** Open risks whose score lies in a band that counts as high. */
export function highCount(counts: RegisterCounts, { bands }: ScoringModel): number {
  return heatMapMoves(counts)
    .filter(({ current }) => bandAt(bands, scoreOf(current))?.isHigh === true)
    .reduce((sum, { count }) => sum + count, 0);
}

/** Open risks whose review was due before a day `YYYY-MM-DD`. */
export function overdueCount(counts: RegisterCounts, today: string): number {
  return [...sumsOf(counts, 'review:')]
    .filter(([day]) => day < today)
    .reduce((sum, [, count]) => sum + count, 0);
}

/** Everything that a register tells of itself without its risks. */
export function registerSummary(
  counts: RegisterCounts,
  model: ScoringModel,
  today: string,
): Pick<RegisterView, 'open' | 'closed' | 'high' | 'overdue' | 'signalled' | 'cells' | 'exposure'> {
  return {
    open: counts.open ?? 0,
    closed: counts.closed ?? 0,
    high: highCount(counts, model),
    overdue: overdueCount(counts, today),
    signalled: counts.signalled ?? 0,
    cells: heatMapMoves(counts),
    exposure: { days: exposureDays(counts, model), inputs: exposureInputs(counts, model) },
  };
}

/** What an overview says of a register. */
export function riskFigures({ counts, scoring: { model } }: RegisterHead): {
  readonly open: number;
  readonly high: number;
  readonly exposureDays: number;
  readonly signalled: number;
} {
  return {
    open: counts.open ?? 0,
    high: highCount(counts, model),
    exposureDays: exposureDays(counts, model),
    signalled: counts.signalled ?? 0,
  };
}
