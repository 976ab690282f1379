// How long the schedule of a large plan takes beside a plain topological sort of the same graph, and how it
// grows from 500 to 5,000 items. Reported, never asserted: times belong to the machine.
import { loadModule } from './load-module.mjs';

const SIZES = [500, 1_000, 2_000, 5_000];
const RUNS = 30;

const { schedulePlan } = await loadModule('src/plan/model/plan-schedule.ts');
const rows = SIZES.map(measured);

console.log('items | links | schedule ms | sort ms | ratio');
for (const { items, links, scheduleMs, sortMs } of rows) {
  const ratio = scheduleMs / sortMs;
  const cells = [
    String(items).padStart(5),
    String(links).padStart(5),
    scheduleMs.toFixed(2).padStart(11),
    sortMs.toFixed(2).padStart(7),
    ratio.toFixed(1).padStart(5),
  ];
  console.log(cells.join(' | '));
}
const [first, last] = [rows[0], rows.at(-1)];
const growth = last.scheduleMs / first.scheduleMs;
console.log(`growth from 500 to 5,000 items: ${growth.toFixed(1)} times (10 is linear)`);

function measured(size) {
  const plan = anyPlan(size);
  // Warm: the first runs measure the compiler.
  for (let run = 0; run < 5; run += 1) {
    schedulePlan(plan);
    topologicalSort(plan.items);
  }
  return {
    items: plan.items.length,
    links: plan.items.reduce((sum, { predecessors }) => sum + predecessors.length, 0),
    scheduleMs: median(() => schedulePlan(plan)),
    sortMs: median(() => topologicalSort(plan.items)),
  };
}

function median(work) {
  const times = Array.from({ length: RUNS }, () => {
    const started = performance.now();
    work();
    return performance.now() - started;
  });
  return times.sort((a, b) => a - b)[Math.floor(RUNS / 2)];
}

/** The same plan on every run: items in ten chains with two links each, of all kinds, on two calendars. */
function anyPlan(size) {
  let state = 42;
  const random = (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state % below;
  };
  const types = ['FS', 'FS', 'FS', 'SS', 'FF', 'SF'];
  const link = (from) => ({
    itemId: `item-${from}`,
    type: types[random(types.length)],
    lagDays: random(5) - 2,
  });
  const items = Array.from({ length: size }, (_, at) => ({
    id: `item-${at}`,
    durationDays: random(6),
    side: at % 3 === 0 ? 'client' : 'vendor',
    isGoLive: at === size - 100,
    predecessors: at < 20 ? [] : [link(at - 10), link(at - 11 - random(9))],
  }));
  const weekdays = { isWorkingDay: (day) => ((((day + 4) % 7) + 7) % 7) % 6 !== 0 };
  const sixDays = { isWorkingDay: (day) => (((day + 4) % 7) + 7) % 7 !== 0 };
  return {
    start: 20_458,
    items,
    calendars: { vendor: weekdays, client: sixDays },
    bufferPercent: 12,
  };
}

/** Kahn's algorithm and nothing else. */
function topologicalSort(items) {
  const successors = new Map(items.map(({ id }) => [id, []]));
  const waiting = new Map();
  for (const { id, predecessors } of items) {
    waiting.set(id, predecessors.length);
    for (const { itemId } of predecessors) successors.get(itemId).push(id);
  }
  const ordered = items.filter(({ predecessors }) => predecessors.length === 0).map(({ id }) => id);
  for (const id of ordered) {
    for (const successor of successors.get(id)) {
      const left = waiting.get(successor) - 1;
      waiting.set(successor, left);
      if (left === 0) ordered.push(successor);
    }
  }
  return ordered;
}
