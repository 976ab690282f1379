import type { HeatMapMove } from '../../../src/risk/register/contract';
import type { HeatMapCell } from '../../../src/risk/rating/contract';
import type { RiskKind } from '../../../src/risk/contract';
import type { HeatMapView } from './register/register-filter';

export const cellKey = ({ probability, impact }: HeatMapCell) => `${probability}.${impact}`;

/** How many open risks stand in each field, by its key; what nobody is in is absent. */
export function countsByCell(
  moves: readonly HeatMapMove[],
  view: HeatMapView,
  kind: RiskKind | '',
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const move of moves) {
    if (kind !== '' && move.kind !== kind) continue;
    const key = cellKey(move[view]);
    counts.set(key, (counts.get(key) ?? 0) + move.count);
  }
  return counts;
}

/** The ways from the inherent to the current field that most risks took, the largest first. */
export function largestMoves(
  moves: readonly HeatMapMove[],
  kind: RiskKind | '',
  most: number,
): readonly HeatMapMove[] {
  return moves
    .filter((move) => kind === '' || move.kind === kind)
    .filter(({ inherent, current }) => cellKey(inherent) !== cellKey(current))
    .sort((one, other) => other.count - one.count)
    .slice(0, most);
}
