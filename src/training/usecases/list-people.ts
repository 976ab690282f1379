import type { RecordAccess } from '../../access/define-function';
import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import { dayOfTime, formatDay } from '../../plan/model/calendar-day';
import type { PeoplePage } from '../contract';
import { fitsPeople, personRow } from '../model/readiness';
import type { PeopleFilter } from '../people/contract';
import { readPeople } from './read-people';
import { trainingRegisterView } from './training-views';

/** People that one page of the screen shows. */
const PAGE = 100;

/** A page of the matrix, by department and then as people were entered. */
export async function listPeople(
  deps: Pick<EngagementDeps, 'records' | 'clock'>,
  access: RecordAccess<Engagement>,
  filter: PeopleFilter,
  offset = 0,
  most = PAGE,
): Promise<PeoplePage> {
  const { head, rows } = await readPeople(deps, access.engagement.id);
  const today = formatDay(dayOfTime(deps.clock.now()));
  const learning = rows.filter(({ tracks }) => tracks.length > 0);
  const fitting = [...learning]
    .sort((a, b) => compare(a.department, b.department) || a.number - b.number)
    .map((row) => personRow(row, head.chapters, today))
    .filter((row) => fitsPeople(row, filter));
  const next = offset + most;
  return {
    rows: fitting.slice(offset, next),
    found: fitting.length,
    ...(next < fitting.length ? { next } : {}),
    departments: [...new Set(learning.map(({ department }) => department))].sort(),
    register: trainingRegisterView(head, access),
  };
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
