import type { RecordAccess } from '../../access/define-function';
import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import { planStanding, statusDayOf } from '../../plan/usecases/plan-standing';
import { bufferOf, goLiveOf } from '../../plan/usecases/plan-summary';
import { readPlanState, type PlanState } from '../../plan/usecases/read-plan-state';
import type { CalendarDay } from '../../plan/model/calendar-day';
import type { RecordStore } from '../../ports/record-store';
import { exposureDays } from '../../risk/model/register-counts';
import { readRegisterHead, registerReference } from '../../risk/records';
import type { ChangeSimulation } from '../effects/contract';
import { effectsOf } from '../model/effects-of';
import { known } from './change-errors';
import { previewOfChange } from './change-in-plan';
import { readChanges } from './edit-changes';

/**
 * What an approval of a request would move in the plan as it stands, and exactly what would be done. Nothing is
 * stored.
 * @throws AppError NOT_FOUND for a request that there is not; INVALID naming an effect on what the plan does not have.
 */
export async function simulateChange(
  deps: Pick<EngagementDeps, 'records' | 'clock'>,
  { engagement, caller }: RecordAccess<Engagement>,
  changeId: string,
): Promise<ChangeSimulation> {
  const [{ change: found }, plan, exposure] = await Promise.all([
    readChanges(deps, engagement, changeId),
    readPlanState(deps.records, engagement),
    openExposure(deps.records, engagement.id),
  ]);
  const change = known(found);
  const by = { accountId: caller.accountId, at: deps.clock.now() };
  const statusDay = statusDayOf(deps.clock);
  const preview = previewOfChange(plan, change, by, statusDay);
  const names = new Map(plan.items.map(({ id, name }) => [id, name]));
  const nameOf = (itemId: string): string => names.get(itemId) ?? itemId;
  const rest = { exposureDays: exposure, effects: effectsOf(change, nameOf) };
  const now = standingOf(plan, statusDay);
  if (!preview.isPossible) {
    const { problems } = preview;
    return { problems, ...unmoved(now), milestones: [], overbooked: [], ...rest };
  }
  return {
    problems: [],
    goLive: { before: now.goLive, after: preview.goLive, movesDays: preview.goLiveMovesDays },
    buffer: preview.buffer,
    zone: preview.zone,
    milestones: preview.movedMilestones.map((moved) => ({ ...moved, name: nameOf(moved.itemId) })),
    overbooked: preview.newlyOverbooked,
    ...rest,
  };
}

/** Σ of chance by days over the open risks. */
async function openExposure(records: RecordStore, engagementId: string): Promise<number> {
  const record = await records.get(registerReference(engagementId));
  if (record === undefined) return 0;
  const { counts, scoring } = readRegisterHead(record);
  return exposureDays(counts, scoring.model);
}

function standingOf(plan: PlanState, statusDay: CalendarDay) {
  const standing = planStanding(plan, statusDay);
  return {
    goLive: goLiveOf(plan, standing).forecast,
    buffer: bufferOf(plan, standing),
    zone: standing.consumption?.zone ?? ('onPace' as const),
  };
}

/** A plan that has no schedule with the change stays where it is. */
function unmoved({
  goLive,
  buffer,
  zone,
}: ReturnType<typeof standingOf>): Pick<ChangeSimulation, 'goLive' | 'buffer' | 'zone'> {
  return {
    goLive: { before: goLive, after: goLive, movesDays: 0 },
    buffer: { before: buffer, after: buffer },
    zone: { before: zone, after: zone },
  };
}
