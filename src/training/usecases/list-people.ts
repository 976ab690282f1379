import { AppError } from '../../app-error';
import type { RecordAccess } from '../../access/define-function';
import { mayDo } from '../../access/roles';
import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import { dayOfTime, formatDay } from '../../plan/model/calendar-day';
import type { PeoplePage } from '../contract';
import { compareTexts } from '../model/compare-texts';
import { fitsPeople, personRow, teaches } from '../model/readiness';
import type { PeopleFilter, RosterRow } from '../people/contract';
import { readPeople } from './read-people';
import { trainingRegisterView } from './training-views';

/** People that one page of the screen shows. */
const PAGE = 100;

/**
 * A page of the matrix, by department and then as people were entered. Who takes part in the engagement sees everybody who
 * learns; a seed trainer without a role those of his own area, whom he teaches and examines.
 * @throws AppError FORBIDDEN for anybody else.
 */
export async function listPeople(
  deps: Pick<EngagementDeps, 'records' | 'clock'>,
  access: RecordAccess<Engagement>,
  filter: PeopleFilter,
  offset = 0,
  most = PAGE,
): Promise<PeoplePage> {
  const { head, rows } = await readPeople(deps, access.engagement.id);
  const today = formatDay(dayOfTime(deps.clock.now()));
  const learning = seenBy(
    access,
    rows.filter(({ tracks }) => tracks.length > 0),
  );
  const fitting = [...learning]
    .sort((a, b) => compareTexts(a.department, b.department) || a.number - b.number)
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

function seenBy(
  { caller, rights, roles }: RecordAccess<Engagement>,
  learning: readonly RosterRow[],
): readonly RosterRow[] {
  if (mayDo('takePart', rights, roles)) return learning;
  const own = learning.find(({ accountId }) => accountId === caller.accountId);
  if (own === undefined || !teaches(own))
    throw new AppError({ code: 'FORBIDDEN', key: 'forbidden' });
  return learning.filter(({ department }) => department === own.department);
}
