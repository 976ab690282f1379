import fc from 'fast-check';
import type { Plan } from '../../../../src/plan/model/plan-schedule';
import type { WorkItem } from '../../../../src/plan/model/work-item';
import type { WorkingDays } from '../../../../src/plan/model/working-day-line';

/** Working weeks of four to seven days, with single days off on top. 2026-01-05, day 20458, is a Monday. */
export const MONDAY = 20_458;

const anyCalendar: fc.Arbitrary<WorkingDays> = fc
  .record({
    weekdays: fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6], { minLength: 4 }),
    daysOff: fc.array(fc.integer({ min: -5, max: 40 }), { maxLength: 8 }),
  })
  .map(({ weekdays, daysOff }) => ({
    isWorkingDay: (day) =>
      weekdays.includes((((day - MONDAY) % 7) + 7) % 7) && !daysOff.includes(day - MONDAY),
  }));

const anyCalendars = fc.record({ vendor: anyCalendar, client: anyCalendar });

const oneCalendar = anyCalendar.map((calendar) => ({ vendor: calendar, client: calendar }));

const anyDraft = fc.record({
  durationDays: fc.nat(6),
  side: fc.constantFrom('vendor' as const, 'client' as const),
  notBefore: fc.option(fc.nat(20), { freq: 5, nil: undefined }),
  links: fc.array(
    fc.record({
      back: fc.integer({ min: 1, max: 4 }),
      type: fc.constantFrom('FS' as const, 'SS' as const, 'FF' as const, 'SF' as const),
      lagDays: fc.integer({ min: -4, max: 4 }),
    }),
    { maxLength: 3 },
  ),
});

/** Plans of up to so many items with all kinds of links, lags, leads and constraints. */
function plansOn(
  calendars: fc.Arbitrary<Plan['calendars']>,
  mostItems: number,
): fc.Arbitrary<Plan> {
  const drafts = fc.array(anyDraft, { minLength: 1, maxLength: mostItems });
  return fc
    .tuple(drafts, calendars, fc.nat(3), fc.constantFrom(0, 10, 12, 50), fc.nat(mostItems))
    .map(([found, days, offset, bufferPercent, goLive]) => ({
      start: MONDAY + offset,
      calendars: days,
      bufferPercent,
      items: found.map(({ durationDays, side, notBefore, links }, index): WorkItem => ({
        id: `i${index}`,
        durationDays,
        side,
        startNoEarlierThan: notBefore === undefined ? undefined : MONDAY + notBefore,
        isGoLive: index === goLive,
        predecessors: links
          .filter(({ back }) => back <= index)
          .map(({ back, type, lagDays }) => ({ itemId: `i${index - back}`, type, lagDays })),
      })),
    }));
}

export const anyPlan = plansOn(anyCalendars, 8);
export const anyPlanOnOneCalendar = plansOn(oneCalendar, 8);
