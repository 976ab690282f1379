// How long ten thousand runs of a simulation take beside ten thousand schedules of the same plan, from 500 to 5,000
// items, with risks spread over the plan and with risks near its end. Reported, never asserted: times belong to the
// machine.
import { loadModule } from './load-module.mjs';

const SIZES = [500, 1_000, 2_000, 5_000];
const RUNS = 10_000;
const RISKS = 100;
/** Schedules that are really made; ten thousand of them would take minutes. */
const SCHEDULES = 10;

const { schedulePlan } = await loadModule('src/plan/model/plan-schedule.ts');
const { delayedFinish } = await loadModule('src/plan/model/delayed-finish.ts');
const { riskRuns } = await loadModule('src/risk/model/risk-runs.ts');

console.log('items | risks      | placed anew | simulation ms | schedules ms | times faster');
for (const size of SIZES) {
  const plan = anyPlan(size);
  // Warm: the first schedules measure the compiler.
  times(SCHEDULES, () => schedulePlan(plan));
  const scheduleMs = timeOf(() => times(SCHEDULES, () => schedulePlan(plan)));
  for (const [name, from] of [
    ['everywhere', 0],
    ['last tenth', 0.9],
  ]) {
    const places = Array.from({ length: RISKS }, (_, at) => ({
      at: [`item-${Math.floor(size * (from + ((1 - from) * at) / RISKS))}`],
      mostGainDays: 0,
    }));
    const chances = places.map((_, place) => ({
      riskId: `risk-${place}`,
      percent: 5 + (place % 9) * 10,
      days: 1 + (place % 12),
      place,
    }));
    let moving = 0;
    const simulationMs = timeOf(() => {
      const finish = delayedFinish(plan, places);
      moving = finish.movingItems;
      riskRuns(chances, { seed: 1, runs: RUNS, places: RISKS }, finish.dayWith);
    });
    const allMs = (scheduleMs / SCHEDULES) * RUNS;
    const cells = [
      String(size).padStart(5),
      name.padEnd(10),
      String(moving).padStart(11),
      simulationMs.toFixed(0).padStart(13),
      allMs.toFixed(0).padStart(12),
      (allMs / simulationMs).toFixed(0).padStart(12),
    ];
    console.log(cells.join(' | '));
  }
}

function times(count, work) {
  for (let at = 0; at < count; at += 1) work();
}

function timeOf(work) {
  const started = performance.now();
  work();
  return performance.now() - started;
}

/** Ten chains with links between them, work of one to eight days, go-live at the end of all. */
function anyPlan(size) {
  const items = Array.from({ length: size }, (_, at) => ({
    id: `item-${at}`,
    durationDays: 1 + ((at * 7) % 8),
    side: at % 3 === 0 ? 'client' : 'vendor',
    predecessors: [at - 10, at - 13]
      .filter((from) => from >= 0)
      .map((from) => ({ itemId: `item-${from}`, type: from % 5 === 0 ? 'SS' : 'FS', lagDays: 0 })),
  }));
  const last = items.slice(-10).map(({ id }) => ({ itemId: id, lagDays: 0 }));
  const weekdays = { isWorkingDay: (day) => ((((day + 4) % 7) + 7) % 7) % 6 !== 0 };
  return {
    start: 20_458,
    items: [...items, { id: 'live', durationDays: 0, isGoLive: true, predecessors: last }],
    calendars: { vendor: weekdays, client: weekdays },
    bufferPercent: 12,
  };
}
