import { engagementRole } from '../../engagement/contract';
import { sideOf, type Role } from '../../access/roles';
import type { PlanItem } from '../../engagement/model/engagement';
import { parseDay, type CalendarDay } from '../model/calendar-day';
import { keyUserShortfalls, type KeyUserShortfall } from '../model/key-user-shortfall';
import { peopleLoad, type Booking, type Commitment, type WeekLoad } from '../model/people-load';
import type { PlanStanding } from '../model/plan-forecast';
import type { Side } from '../contract';
import type { PlanState } from './read-plan-state';

/** Roles that are taken to work on nothing else, as long as nobody has said what was promised. */
const FULL_TIME: readonly Role[] = ['consultant', 'keyUser'];

export interface PeopleOfPlan {
  readonly rows: readonly {
    readonly who: string;
    readonly isRole: boolean;
    readonly side: Side;
    /** Weeks with work or with a commitment, in order. */
    readonly weeks: readonly WeekLoad[];
  }[];
  /** Who has more work than he is promised for in some week from the status day on. */
  readonly over: ReadonlySet<string>;
  readonly shortfalls: readonly KeyUserShortfall[];
}

/**
 * Booked against promised time by week: of each person for whom something was promised, and of all others by
 * role. Only what was promised can be kept or broken, so a role of which nothing is known is never blamed.
 */
export function peopleOf(state: PlanState, standing: PlanStanding): PeopleOfPlan {
  const { engagement, head } = state;
  const { forecast, statusDay } = standing;
  const { commitments } = head.settings;
  const named = new Set(commitments.map(({ who }) => who));
  const bookings = state.items.flatMap((item) => bookingOf(item, standing, named));
  const promised = [
    ...commitments.map((entry): Commitment => ({
      who: entry.who,
      side: entry.side,
      share: (entry.percent / 100) * (isRole(entry.who) ? membersOf(state, entry.who, named) : 1),
      from: dayOf(entry.from),
      to: dayOf(entry.to),
    })),
    ...FULL_TIME.filter((role) => !named.has(role)).map((role): Commitment => ({
      who: role,
      side: sideOf(role),
      share: membersOf(state, role, named),
    })),
  ];
  const range = { from: dayOf(engagement.draft.startDate) ?? 0, to: forecast.endAt - 1 };
  const byName = new Map<string, WeekLoad[]>();
  for (const week of peopleLoad(promised, bookings, forecast.lines, range)) {
    const judged = named.has(week.who) || (isFullTime(week.who) && week.state === 'over');
    const known: WeekLoad = judged ? week : { ...week, state: 'asCommitted' };
    byName.set(week.who, [...(byName.get(week.who) ?? []), known]);
  }
  const rows = [...byName].map(([who, weeks]) => ({
    who,
    isRole: isRole(who),
    side: sideOfWho(state, who),
    weeks,
  }));
  return {
    rows,
    over: new Set(
      rows.flatMap(({ who, weeks }) =>
        weeks.some(({ monday, state: use }) => use === 'over' && monday + 6 >= statusDay)
          ? [who]
          : [],
      ),
    ),
    shortfalls: keyUserShortfalls(
      rows
        .filter(({ who, side }) => side === 'client' && named.has(who))
        .flatMap(({ weeks }) =>
          weeks
            .filter(({ monday }) => monday + 6 < statusDay)
            .map(({ bookedDays, ...week }) => ({ ...week, givenDays: bookedDays })),
        ),
    ),
  };
}

function bookingOf(
  { id, role, ownerAccountId, durationDays }: PlanItem,
  { forecast }: PlanStanding,
  named: ReadonlySet<string>,
): readonly Booking[] {
  const work = forecast.items.get(id);
  if (work === undefined || durationDays === 0) return [];
  const isNamed = ownerAccountId !== undefined && named.has(ownerAccountId);
  const who = isNamed ? ownerAccountId : role;
  return [{ who, side: work.side, start: work.start, finish: work.finish }];
}

/** How many hold a role and have no promise of their own; at least one, who is still to be found. */
function membersOf({ engagement }: PlanState, role: Role, named: ReadonlySet<string>): number {
  const members = engagement.draft.people[role].filter((accountId) => !named.has(accountId));
  return Math.max(1, members.length);
}

function sideOfWho({ engagement, head }: PlanState, who: string): Side {
  if (isRole(who)) return sideOf(who);
  const entry = head.settings.commitments.find((each) => each.who === who);
  if (entry !== undefined) return entry.side;
  const role = engagementRole.options.find((each) => engagement.draft.people[each].includes(who));
  return sideOf(role ?? 'consultant');
}

function isRole(who: string): who is Role {
  return engagementRole.options.some((role) => role === who);
}

function isFullTime(who: string): boolean {
  return isRole(who) && FULL_TIME.includes(who);
}

function dayOf(text: string | undefined): CalendarDay | undefined {
  return text === undefined ? undefined : parseDay(text);
}
