import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import type { PeopleView } from '../reports/contract';
import { formatDay } from '../model/calendar-day';
import { isoWeekName, mondayOf } from '../model/iso-week';
import type { WeekLoad } from '../model/people-load';
import { peopleOf } from './people-of';
import { planStanding, statusDayOf } from './plan-standing';
import { readPlanState } from './read-plan-state';

/** Booked against promised time of everybody, for each week of the plan. */
export async function getPeople(
  deps: Pick<EngagementDeps, 'records' | 'clock'>,
  engagement: Engagement,
): Promise<PeopleView> {
  const state = await readPlanState(deps.records, engagement);
  const { rows, shortfalls } = peopleOf(state, planStanding(state, statusDayOf(deps.clock)));
  const mondays = mondaysOf(rows.flatMap(({ weeks }) => weeks));
  return {
    weeks: mondays.map((monday) => ({ week: isoWeekName(monday), monday: formatDay(monday) })),
    people: rows.map(({ weeks, ...row }) => {
      const known = new Map(weeks.map((week) => [week.monday, week]));
      return { ...row, load: mondays.map((monday) => loadOf(known.get(monday))) };
    }),
    shortfalls,
    settings: state.head.settings,
  };
}

/** Every Monday from the first week to the last, so that a gap shows as one. */
function mondaysOf(weeks: readonly WeekLoad[]): readonly number[] {
  if (weeks.length === 0) return [];
  const all = weeks.map(({ monday }) => monday);
  const first = mondayOf(Math.min(...all));
  const count = (Math.max(...all) - first) / 7 + 1;
  return Array.from({ length: count }, (_, index) => first + 7 * index);
}

function loadOf(week: WeekLoad | undefined): PeopleView['people'][number]['load'][number] {
  const { committedDays = 0, bookedDays = 0, state = 'asCommitted' } = week ?? {};
  return { committedDays, bookedDays, state };
}
