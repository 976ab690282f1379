import type { PlanItem } from '../../../engagement/model/engagement';
import { formatDay } from '../../model/calendar-day';
import type { PlanStanding } from '../../model/plan-forecast';
import type { PlanState } from '../../usecases/read-plan-state';
import { itemOf } from '../item-of';
import type { DocumentItem, PlanDocument } from '../plan-document';

const WORKED_WEEKDAYS = [1, 2, 3, 4, 5];

/** The plan as it travels: phases with their items, dates as forecast, and the engagement's calendar. */
export function documentOf({ engagement, items }: PlanState, standing: PlanStanding): PlanDocument {
  const { draft, holidays, phases } = engagement;
  const off = [...holidays.daysOff, ...draft.calendar.extraDaysOff];
  const working = [...holidays.workingDays, ...draft.calendar.extraWorkingDays];
  const day = (isWorking: boolean) => (from: string) => ({ from, to: from, isWorking });
  return {
    name: draft.clientName,
    start: draft.startDate,
    calendarId: 'plan',
    calendars: [
      {
        id: 'plan',
        name: draft.clientName,
        weekdays: WORKED_WEEKDAYS,
        exceptions: [...off.map(day(false)), ...working.map(day(true))],
      },
    ],
    items: phases.flatMap(({ key, name }) => [
      itemOf({ ...EMPTY, id: key, name, kind: 'phase' }),
      ...items
        .filter(({ phaseKey, isRemoved }) => phaseKey === key && isRemoved !== true)
        .map((item) => rowOf(item, standing)),
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

function rowOf(item: PlanItem, { forecast, comparison }: PlanStanding): DocumentItem {
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
    role: item.role,
    percentComplete: item.actual?.finish === undefined ? 0 : 100,
    baseline: agreed && { start: formatDay(agreed.start), finish: formatDay(agreed.finish) },
    wave: item.wave,
  });
}
