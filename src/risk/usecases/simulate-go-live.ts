import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import { formatDay } from '../../plan/model/calendar-day';
import type { DelayPlace } from '../../plan/model/delay-network';
import { delayedFinish } from '../../plan/model/delayed-finish';
import type { PlanStanding } from '../../plan/model/plan-forecast';
import { planOn, planStanding, statusDayOf } from '../../plan/usecases/plan-standing';
import { readPlanState } from '../../plan/usecases/read-plan-state';
import { isAhead, openChances } from '../model/open-chances';
import { exposureDays } from '../model/register-counts';
import type { RegisterHead } from '../model/register-head';
import type { Risk } from '../model/risk';
import { riskRuns, type Chance } from '../model/risk-runs';
import { percentile, runColumns, runsBy, sortedDays } from '../model/run-distribution';
import { exposureDaysOf, impactDaysOf } from '../model/scores';
import type { Simulation, SimulationInputs, SimulationRefused } from '../simulation/contract';
import { delayPlaces } from './delay-places-of-risks';
import { readRegister } from './edit-register';
import { readOpenRisks } from './open-risks';

const RUNS = 10_000;
/** Always the same: two looks at one register differ by what was changed, not by luck. */
const SEED = 1;
const MOST_COLUMNS = 30;

/**
 * When go-live would be possible if each open risk happens or does not, independently of the others, in ten
 * thousand runs over the plan's network as it is forecast today.
 */
export async function simulateGoLive(
  deps: Pick<EngagementDeps, 'records' | 'clock'>,
  engagement: Engagement,
): Promise<Simulation | SimulationRefused> {
  const [state, { head }, { risks, areAll }] = await Promise.all([
    readPlanState(deps.records, engagement),
    readRegister(deps, engagement.id),
    readOpenRisks(deps.records, engagement.id),
  ]);
  const statusDay = statusDayOf(deps.clock);
  const plan = planOn(state, statusDay);
  if (plan.items.length === 0) return { isPossible: false, reason: 'noPlan' };
  const standing = planStanding(state, statusDay);
  const { goLiveId, items } = standing.forecast;
  if (goLiveId !== undefined && items.get(goLiveId)?.state !== 'notStarted') {
    return { isPossible: false, reason: 'goneLive' };
  }
  const { model } = head.scoring;
  const { places, placeOf } = delayPlaces(state, standing);
  const chances = openChances(risks, model, placeOf);
  const ahead = risks.filter(isAhead);
  const withDays = ahead.filter((risk) => impactDaysOf(risk, model) > 0);
  if (withDays.length === 0) return { isPossible: false, reason: 'noRisks' };
  const finish = delayedFinish(plan, placesInUse(places, chances));
  const settings = { seed: SEED, runs: RUNS, places: places.length };
  const ends = riskRuns(chances, settings, finish.dayWith);
  const forecast = finish.dayWith(new Int32Array(places.length));
  return {
    isPossible: true,
    seed: SEED,
    runs: RUNS,
    ...outcomeOf(ends, forecast, standing),
    inputs: {
      ...inputsOf(chances),
      beside: withDays.length - chances.length,
      withoutDays: ahead.length - withDays.length,
      items: plan.items.length,
      movingItems: finish.movingItems,
    },
    ...(areAll ? {} : { leftOut: leftOut(head, risks) }),
  };
}

/** Without the places that no risk delays: their items need not be placed anew. */
function placesInUse(
  places: readonly DelayPlace[],
  chances: readonly Chance[],
): readonly DelayPlace[] {
  const used = new Set(chances.map(({ place }) => place));
  return places.map((place, number) => (used.has(number) ? place : { ...place, at: [] }));
}

function outcomeOf(
  ends: Int32Array,
  forecast: number,
  { promise, consumption, forecast: { line, goLiveId } }: PlanStanding,
): Omit<Simulation, 'isPossible' | 'seed' | 'runs' | 'inputs' | 'leftOut'> {
  const sorted = sortedDays(ends);
  const [p10, p50, p80, p90] = [10, 50, 80, 90].map((percent) => percentile(sorted, percent));
  // A go-live that was taken out of the plan keeps its promise in the baseline.
  const committed = goLiveId === undefined ? undefined : promise?.goLive;
  const day = (at = forecast): string => formatDay(at);
  const position = (at: number): number => line.indexOf(at);
  return {
    forecast: day(),
    p10: day(p10),
    p50: day(p50),
    p80: day(p80),
    p90: day(p90),
    bufferNeededDays: Math.max(0, position((p80 ?? forecast) + 1) - position(forecast + 1)),
    ...(committed === undefined
      ? {}
      : {
          committed: {
            day: day(committed),
            metRuns: runsBy(sorted, committed),
            bufferLeftDays: consumption?.leftDays ?? 0,
          },
        }),
    columns: runColumns(sorted, MOST_COLUMNS, position, committed).map(({ from, to, runs }) => ({
      from: day(line.dayAt(from)),
      to: day(line.dayAt(to)),
      runs,
    })),
  };
}

function inputsOf(
  chances: readonly Chance[],
): Pick<SimulationInputs, 'threats' | 'opportunities' | 'inPhases'> {
  const sumOf = (own: readonly Chance[]) => ({
    count: own.length,
    days: own.reduce((sum, { days }) => sum + Math.abs(days), 0),
  });
  return {
    threats: sumOf(chances.filter(({ days }) => days > 0)),
    opportunities: sumOf(chances.filter(({ days }) => days < 0)),
    inPhases: chances.filter(({ place }) => place > 0).length,
  };
}

/** What the sums of the register know of the risks that were not read. */
function leftOut(
  { counts, scoring: { model } }: RegisterHead,
  read: readonly Risk[],
): NonNullable<Simulation['leftOut']> {
  const readDays = read.reduce((sum, risk) => sum + exposureDaysOf(risk, model), 0);
  return {
    risks: Math.max(0, (counts.open ?? 0) - read.length),
    exposureDays: Math.max(0, exposureDays(counts, model) - readDays),
  };
}
