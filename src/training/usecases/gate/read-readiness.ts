import type { EngagementDeps } from '../../../engagement/deps';
import { dayOfTime, formatDay } from '../../../plan/model/calendar-day';
import type { AreaView, GateValue, ReadinessFigures } from '../../gate/contract';
import { areasOf, gateValues, readinessFigures } from '../../model/gate';
import { personRow, readinessOf } from '../../model/readiness';
import type { Readiness } from '../../people/contract';
import { readPeople, type PeopleRead } from '../read-people';

/** All that follows from the people who learn. */
export interface ReadinessState extends Pick<PeopleRead, 'head' | 'rows'> {
  readonly readiness: Readiness;
  readonly areas: readonly AreaView[];
  readonly criteria: readonly GateValue[];
  readonly figures: ReadinessFigures;
  /** As they were counted the last time; absent before the first. */
  readonly counted?: ReadinessFigures | undefined;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

/** Everybody who learns, counted now; one call, or two at the same time, whatever their number. */
export async function readReadiness(
  deps: Pick<EngagementDeps, 'records' | 'clock'>,
  engagementId: string,
): Promise<ReadinessState> {
  return readinessStateOf(await readPeople(deps, engagementId), deps.clock.now());
}

/** @param now In ms: certificates and waivers are over by the day. */
export function readinessStateOf({ head, rows, counted }: PeopleRead, now: number): ReadinessState {
  const today = formatDay(dayOfTime(now));
  const people = rows.map((row) => personRow(row, head.chapters, today));
  const readiness = readinessOf(people, head.settings.values.target);
  const areas = areasOf(people);
  const criteria = gateValues(readiness, areas, head.waivers ?? [], today);
  const figures = readinessFigures(readiness, areas, criteria, now);
  return { head, rows, readiness, areas, criteria, figures, counted, today };
}
