import { parseDay } from '../../../src/plan/model/calendar-day';
import { datePlan, type DatedPlan } from '../../../src/plan/model/dated-plan';
import type { ScheduleItem } from '../../../src/plan/model/schedule';
import { createWorkingCalendar } from '../../../src/plan/model/working-calendar';

function item(id: string, durationDays: number, ...waitsFor: readonly string[]): ScheduleItem {
  return {
    id,
    durationDays,
    isGoLive: id === 'goLive',
    predecessors: waitsFor.map((itemId) => ({ itemId, lagDays: 0 })),
  };
}

/** A plan from Monday 2 March 2026 on, Friday the 13th being a holiday. */
function plan(items: readonly ScheduleItem[], bufferPercent: number): DatedPlan {
  const holiday = parseDay('2026-03-13') ?? NaN;
  const calendar = createWorkingCalendar(parseDay('2026-03-02') ?? NaN, {
    daysOff: new Set([holiday]),
    workingDays: new Set(),
  });
  return datePlan(items, calendar, bufferPercent);
}

const items = [
  item('kickOff', 0),
  item('build', 7, 'kickOff'),
  item('test', 3, 'build'),
  item('goLive', 0, 'test'),
  item('support', 5, 'goLive'),
];

test('work is dated from its first to its last working day, over weekends and holidays', () => {
  const dated = plan(items, 0);
  expect(dated.datesOf('build')).toEqual({ start: '2026-03-02', finish: '2026-03-10' });
  expect(dated.datesOf('test')).toEqual({ start: '2026-03-11', finish: '2026-03-16' });
});

test('a milestone is dated on the last day of what it waits for', () => {
  const dated = plan(items, 0);
  expect(dated.datesOf('goLive')).toEqual({ start: '2026-03-16', finish: '2026-03-16' });
  expect(dated.goLive).toBe('2026-03-16');
});

test('a milestone that waits for nothing is dated on the first day', () => {
  expect(plan(items, 0).datesOf('kickOff').finish).toBe('2026-03-02');
});

test('go-live is dated on the last day of the buffer, and what follows starts the day after', () => {
  const dated = plan(items, 15);
  expect(dated.buffer).toEqual({
    days: 2,
    percent: 15,
    criticalDays: 10,
    start: '2026-03-17',
    finish: '2026-03-18',
  });
  expect(dated.goLive).toBe('2026-03-18');
  expect(dated.datesOf('support')).toEqual({ start: '2026-03-19', finish: '2026-03-25' });
  expect(dated.finish).toBe('2026-03-25');
});

test('a plan without go-live ends on its last day', () => {
  const dated = plan([item('a', 3)], 12);
  expect(dated.goLive).toBe('2026-03-04');
  expect(dated.buffer.days).toBe(0);
});

test('an empty plan is dated on its first day', () => {
  expect(plan([], 12)).toMatchObject({ goLive: '2026-03-02', finish: '2026-03-02' });
});
