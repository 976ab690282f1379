import fc from 'fast-check';
import { changeState } from '../../../src/change/contract';
import { courtStays, daysBySide, type Stay } from '../../../src/change/model/waiting-days';
import { courtOf } from '../../../src/change/states/contract';
import { parseDay, weekday } from '../../../src/plan/model/calendar-day';
import { createWorkingDayLine } from '../../../src/plan/model/working-day-line';

const DAY_MS = 86_400_000;
const origin = parseDay('2026-01-05') ?? 0;
const weekdays = { isWorkingDay: (day: number) => ![0, 6].includes(weekday(day)) };
const line = createWorkingDayLine(weekdays, origin);
const lines = { client: line, vendor: line };
/** A moment of a day `YYYY-MM-DD`. */
const at = (day: string, hour = 9): number => (parseDay(day) ?? 0) * DAY_MS + hour * 3_600_000;

test.each([
  ['2026-03-02', '2026-03-02', 0],
  ['2026-03-02', '2026-03-03', 1],
  // Over a weekend.
  ['2026-03-06', '2026-03-09', 1],
  ['2026-03-07', '2026-03-09', 0],
  ['2026-03-02', '2026-03-09', 5],
])('from %s to %s is %s working days', (from, to, days) => {
  const stays = [{ state: 'analysis' as const, since: at(from) }];
  expect(courtStays(stays, lines, at(to, 17))).toMatchObject([{ side: 'vendor', days }]);
});

test('days are counted by the calendar of the side whose turn it is', () => {
  // The client's own day off.
  const holiday = parseDay('2026-03-03');
  const client = createWorkingDayLine(
    { isWorkingDay: (day: number) => day !== holiday && weekdays.isWorkingDay(day) },
    origin,
  );
  const stays: readonly Stay[] = [
    { state: 'analysis', since: at('2026-03-02'), until: at('2026-03-05') },
    { state: 'clientDecision', since: at('2026-03-02'), until: at('2026-03-05') },
  ];
  expect(daysBySide(courtStays(stays, { client, vendor: line }, 0))).toEqual({
    client: 2,
    vendor: 3,
  });
});

const steps = fc.array(
  fc.record({ state: fc.constantFrom(...changeState.options), hours: fc.nat({ max: 400 }) }),
  { minLength: 1, maxLength: 12 },
);

test('stays in a row share their days: none is booked twice, and none is lost', () => {
  fc.assert(
    fc.property(steps, (path) => {
      let time = at('2026-02-02');
      const stays = path.map(({ state, hours }): Stay => {
        const since = time;
        time += hours * 3_600_000;
        return { state, since, until: time };
      });
      const days = daysBySide(courtStays(stays, lines, time));
      const mine = (stay: Stay): number =>
        line.indexOf(Math.floor((stay.until ?? 0) / DAY_MS)) -
        line.indexOf(Math.floor(stay.since / DAY_MS));
      const nobodys = stays.filter(({ state }) => courtOf(state) === undefined);
      const whole =
        line.indexOf(Math.floor(time / DAY_MS)) -
        line.indexOf(Math.floor(at('2026-02-02') / DAY_MS));
      const left = nobodys.reduce((sum, stay) => sum + mine(stay), 0);
      expect(days.client + days.vendor).toBe(whole - left);
      expect(Math.min(days.client, days.vendor)).toBeGreaterThanOrEqual(0);
    }),
  );
});
