import type { EngagementPhase, PlanItem } from '../../engagement/model/engagement';
import type { PhaseView } from '../contract';
import { phaseHealth } from '../model/phase-health';
import { phaseState } from '../model/phase-state';
import type { PlanStanding } from '../model/plan-forecast';
import { actualView, comparisonView, rangeOf } from './day-views';
import type { PlanState } from './read-plan-state';

/** The phases in their order, each with its state and its health. */
export function phaseViews(
  { engagement, items }: PlanState,
  standing: PlanStanding,
): readonly PhaseView[] {
  const byPhase = new Map<string, PlanItem[]>();
  for (const item of items) {
    if (item.isRemoved === true) continue;
    const own = byPhase.get(item.phaseKey);
    if (own === undefined) byPhase.set(item.phaseKey, [item]);
    else own.push(item);
  }
  return engagement.phases.map((phase) => phaseView(phase, byPhase.get(phase.key) ?? [], standing));
}

function phaseView(
  { key, name, issueId, issueKey }: EngagementPhase,
  items: readonly PlanItem[],
  standing: PlanStanding,
): PhaseView {
  const { comparison, forecast, parts, consumption } = standing;
  const compared = comparison.phases.find(({ id }) => id === key);
  const ids = new Set(items.map(({ id }) => id));
  const day = forecast.endAt - 1;
  return {
    id: key,
    name,
    ...(issueId === undefined ? {} : { issueId }),
    ...(issueKey === undefined ? {} : { issueKey }),
    ...rangeOf(compared?.forecast ?? { start: day, finish: day }),
    state: phaseState(items),
    health: phaseHealth({
      rejected: items.filter(({ acceptance }) => acceptance?.decision === 'rejected').length,
      bufferDays: parts
        .filter(({ itemId }) => ids.has(itemId))
        .reduce((sum, { days }) => sum + days, 0),
      missed: forecast.missedDays.filter(({ itemId }) => ids.has(itemId)).length,
      varianceDays: compared?.variance?.finishDays ?? 0,
      zone: consumption?.zone ?? 'onPace',
    }),
    actual: actualView(compared?.actual ?? {}),
    ...comparisonView(compared),
  };
}
