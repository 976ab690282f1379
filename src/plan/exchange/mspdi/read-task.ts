import { itemOf } from '../item-of';
import {
  CONSTRAINT_TYPES,
  ITEM_KINDS,
  type DocumentConstraint,
  type DocumentItem,
  type ItemKind,
} from '../plan-document';
import { takeText, textOf, treat, type XmlElement } from '../../../files/xml/xml-element';
import type { OutlineTask } from './outline';
import { readAttributes } from './read-attributes';
import { readBaseline } from './read-baseline';
import { readDuration, reportSplit } from './read-duration';
import { lastWorkedDay, reportTimes } from './task-dates';
import { takeDay, type MspdiReading } from './reading';
import { CONSTRAINT_NUMBERS, NO_CALENDAR, OWN_ATTRIBUTES } from './schema-names';

/** What other parts of the file know about a task. */
export interface TaskSurroundings {
  /** Ids that are taken: a task that was copied in Project carries the id of its original. */
  readonly takenIds: Set<string>;
  readonly idByUid: ReadonlyMap<string, string>;
  readonly calendarByUid: ReadonlyMap<string, string>;
  readonly ownerByUid: ReadonlyMap<string, string>;
}

/** One task as an item, all but its links. */
export function readTask(
  task: OutlineTask,
  around: TaskSurroundings,
  reading: MspdiReading,
): DocumentItem {
  const { element, row, uid } = task;
  const { own, extras } = readAttributes(element, row, reading);
  const kind = readKind(task, own.get(OWN_ATTRIBUTES.kind));
  const day = (name: string): string | undefined =>
    takeDay(element, name, `Tasks/Task/${name}`, row, reading.report);
  const start = day('Start');
  const calendarId = readCalendar(task, around, reading);
  const finish = lastWorkedDay(element, day('Finish'), calendarId, reading);
  const timing = { ...task, isPhase: kind === 'phase', isMilestone: kind === 'milestone' };
  const durationTask = { ...timing, start, finish, calendarId };
  const durationDays = readDuration(durationTask, reading);
  reportSplit(durationTask, durationDays, reading);
  if (kind !== 'phase' && kind !== 'milestone') reportTimes(element, row, reading);
  reportInserted(element, row, reading);
  return itemOf({
    id: readId(task, own.get(OWN_ATTRIBUTES.id), around, reading),
    parentId: task.parentUid === undefined ? undefined : around.idByUid.get(task.parentUid),
    name: takeText(element, 'Name') ?? '',
    kind,
    durationDays,
    start,
    finish,
    actualStart: day('ActualStart'),
    actualFinish: day('ActualFinish'),
    links: [],
    constraint: readConstraint(task, start, reading),
    deadline: day('Deadline'),
    calendarId,
    owner: around.ownerByUid.get(uid),
    role: own.get(OWN_ATTRIBUTES.role),
    percentComplete: readPercent(element, row, reading),
    baseline: readBaseline(element, row, reading),
    wave: own.get(OWN_ATTRIBUTES.wave),
    notes: takeText(element, 'Notes'),
    extras,
  });
}

/** What the app wrote counts as long as the outline agrees with it. */
function readKind({ element, isParent }: OutlineTask, own: string | undefined): ItemKind {
  const isMilestone = takeText(element, 'Milestone') === '1';
  const isSummary = takeText(element, 'Summary') === '1';
  const kind = ITEM_KINDS.find((one) => one === own);
  // Where something stands below a row, the outline says it already.
  if (isParent) treat(element, 'Summary', 'recalculated');
  if (isParent || isSummary) return 'phase';
  if (kind !== undefined && (kind === 'milestone') === isMilestone) return kind;
  return isMilestone ? 'milestone' : 'task';
}

/** The id of a task to which the app gave none. */
export function madeId(uid: string): string {
  return `uid-${uid}`;
}

function readId(
  { uid, row }: OutlineTask,
  own: string | undefined,
  { takenIds }: TaskSurroundings,
  { report }: MspdiReading,
): string {
  const id = own === undefined || takenIds.has(own) ? madeId(uid) : own;
  if (own !== undefined && id !== own) {
    report.changed('copiedTask', { id: own, to: id }, { row, field: 'Tasks/Task' });
  }
  takenIds.add(id);
  return id;
}

function readCalendar(
  { element, row }: OutlineTask,
  { calendarByUid }: TaskSurroundings,
  { report }: MspdiReading,
): string | undefined {
  const uid = takeText(element, 'CalendarUID');
  if (uid === undefined || uid === NO_CALENDAR) {
    treat(element, 'CalendarUID', 'noContent');
    return undefined;
  }
  const id = calendarByUid.get(uid);
  if (id === undefined) {
    const field = 'Tasks/Task/CalendarUID';
    report.error('unknownCalendar', { calendar: uid }, { row, field });
  }
  return id;
}

function readConstraint(
  { element, row }: OutlineTask,
  start: string | undefined,
  { report }: MspdiReading,
): DocumentConstraint | undefined {
  const number = takeText(element, 'ConstraintType') ?? '0';
  const field = 'Tasks/Task/ConstraintType';
  const type = CONSTRAINT_TYPES.find((one) => String(CONSTRAINT_NUMBERS[one]) === number);
  const date = takeDay(element, 'ConstraintDate', 'Tasks/Task/ConstraintDate', row, report);
  if (type !== undefined) return { type, ...(date === undefined ? {} : { date }) };
  if (number !== '0') {
    report.error('badChoice', { value: number, choices: '0 – 7' }, { row, field });
  }
  if (number === '0' && date !== undefined) {
    // Project leaves it behind when the constraint is taken away: by itself it limits nothing.
    const place = { row, field: 'Tasks/Task/ConstraintDate' };
    report.leftOut('dateWithoutConstraint', { date }, place);
    treat(element, 'ConstraintDate', 'leftOut');
  }
  if (takeText(element, 'Manual') !== '1' || start === undefined) return undefined;
  // Scheduled by hand: nothing computes its start, so the start is what has to be kept.
  report.changed('manualTask', { start }, { row, field: 'Tasks/Task/Manual' });
  for (const name of ['Manual', 'ManualStart', 'ManualFinish', 'ManualDuration']) {
    treat(element, name, 'changed');
  }
  return { type: 'startNoEarlierThan', date: start };
}

function readPercent(element: XmlElement, row: number, { report }: MspdiReading): number {
  const text = takeText(element, 'PercentComplete') ?? '0';
  const percent = Number(text);
  if (Number.isFinite(percent)) return percent;
  report.error('badNumber', { value: text }, { row, field: 'Tasks/Task/PercentComplete' });
  return 0;
}

/** The row of a project that is kept in a file of its own: its name and dates are here, its tasks are not. */
function reportInserted(element: XmlElement, row: number, { report }: MspdiReading): void {
  if (textOf(element, 'IsSubproject') !== '1') return;
  const name = textOf(element, 'SubprojectName') ?? textOf(element, 'Name') ?? '';
  report.leftOut('insertedProject', { name }, { row, field: 'Tasks/Task/IsSubproject' });
}
