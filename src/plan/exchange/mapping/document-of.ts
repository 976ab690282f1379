import type { PlanItem } from '../../../engagement/model/engagement';
import { formatDay } from '../../model/calendar-day';
import type { PlanStanding } from '../../model/plan-forecast';
import type { PlanState } from '../../usecases/read-plan-state';
import { sideOf } from '../../../access/roles';
import { itemOf } from '../item-of';
import type { DocumentItem, PlanDocument } from '../plan-document';
import { CLIENT_CALENDAR, ownCalendars, PLAN_CALENDAR } from './own-calendars';

/** The plan as it travels: phases with their items, dates as forecast, and the calendars of both sides. */
export function documentOf(
  { engagement, items, head }: PlanState,
  standing: PlanStanding,
): PlanDocument {
  const { draft, phases } = engagement;
  const calendars = ownCalendars(engagement, head.settings);
  const clients = calendars.find(({ id }) => id === CLIENT_CALENDAR)?.id;
  const shown = items.filter(({ isRemoved }) => isRemoved !== true);
  const ids = new Set(shown.map(({ id }) => id));
  return {
    name: draft.clientName,
    start: draft.startDate,
    calendarId: PLAN_CALENDAR,
    calendars,
    items: phases.flatMap(({ key, name }) => [
      itemOf({ ...EMPTY, id: key, name, kind: 'phase' }),
      ...shown
        .filter(({ phaseKey }) => phaseKey === key)
        // Links to what was taken out bind nothing, and come back with it.
        .map((item) => ({
          ...item,
          predecessors: item.predecessors.filter(({ itemId }) => ids.has(itemId)),
        }))
        .map((item) => rowOf(item, standing, sideOf(item.role) === 'client' ? clients : undefined)),
    ]),
  };
}

const EMPTY = {
  parentId: undefined,
  durationDays: 0,
  start: undefined,
  finish: undefined,
  actualStart: undefined,
  actualFinish: undefined,
  links: [],
  constraint: undefined,
  deadline: undefined,
  calendarId: undefined,
  owner: undefined,
  role: undefined,
  percentComplete: 0,
  baseline: undefined,
  wave: undefined,
  notes: undefined,
  extras: [],
} as const;

function rowOf(
  item: PlanItem,
  { forecast, comparison }: PlanStanding,
  calendarId: string | undefined,
): DocumentItem {
  const work = forecast.items.get(item.id);
  const agreed = comparison.items.find(({ id }) => id === item.id)?.baseline;
  return itemOf({
    ...EMPTY,
    id: item.id,
    parentId: item.phaseKey,
    name: item.name,
    kind: item.kind,
    durationDays: item.durationDays,
    start: work && formatDay(work.start),
    finish: work && formatDay(work.finish),
    actualStart: item.actual?.start,
    actualFinish: item.actual?.finish,
    links: item.predecessors.map(({ itemId, lagDays, type = 'FS' }) => ({
      predecessorId: itemId,
      type,
      lagDays,
    })),
    constraint:
      item.startNoEarlierThan === undefined
        ? undefined
        : { type: 'startNoEarlierThan', date: item.startNoEarlierThan },
    deadline: item.mustFinishBy,
    calendarId,
    role: item.role,
    percentComplete: item.actual?.finish === undefined ? 0 : 100,
    baseline: agreed && { start: formatDay(agreed.start), finish: formatDay(agreed.finish) },
    wave: item.wave,
  });
}
