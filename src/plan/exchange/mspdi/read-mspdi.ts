import { checkDocument } from '../check-document';
import type { FieldNames } from '../check-item';
import { createDayCount, type DayCount } from '../day-count';
import { decodeText, withoutByteOrderMark } from '../../../files/decode-text';
import { EXCHANGE_LIMITS } from '../exchange-limits';
import type { ImportResult, SaidField } from '../import-report';
import type { DocumentCalendar, DocumentItem, PlanDocument } from '../plan-document';
import { createReportBuilder, type ReportBuilder } from '../report-builder';
import { parseXml } from '../../../files/xml/parse-xml';
import {
  listIn,
  takeText,
  textOf,
  treat,
  treatAll,
  type XmlElement,
} from '../../../files/xml/xml-element';
import { accountForElements } from './account-for-elements';
import { readOutline, type Outline } from './outline';
import { readOwners } from './read-assignments';
import { readAttributeNames, readAttributes } from './read-attributes';
import { readCalendars, type ReadCalendars } from './read-calendars';
import { readLinks } from './read-links';
import { madeId, readTask } from './read-task';
import { readMinutesPerDay, takeDay, type MspdiReading } from './reading';
import { MSPDI_NAMESPACE, OWN_ATTRIBUTES } from './schema-names';
import { readOwnCalendarIds } from './own-calendar-ids';

const FIELD_NAMES: FieldNames = {
  id: 'Tasks/Task/UID',
  parent: 'Tasks/Task/OutlineLevel',
  name: 'Tasks/Task/Name',
  duration: 'Tasks/Task/Duration',
  start: 'Tasks/Task/Start',
  finish: 'Tasks/Task/Finish',
  actualStart: 'Tasks/Task/ActualStart',
  actualFinish: 'Tasks/Task/ActualFinish',
  links: 'Tasks/Task/PredecessorLink',
  constraintDate: 'Tasks/Task/ConstraintDate',
  deadline: 'Tasks/Task/Deadline',
  calendar: 'Calendars/Calendar',
  owner: 'Resources/Resource/Name',
  role: OWN_ATTRIBUTES.role,
  percentComplete: 'Tasks/Task/PercentComplete',
  baseline: 'Tasks/Task/Baseline',
  wave: OWN_ATTRIBUTES.wave,
  notes: 'Tasks/Task/Notes',
};

const PLAN_PLACES = {
  name: { field: 'Title' },
  start: { field: 'StartDate' },
  calendar: { field: 'CalendarUID' },
};

/**
 * Reads a Microsoft Project XML file (MSPDI), written by any program. What the document has a place for is
 * kept; every other value of the file is named in the report.
 */
export function readMspdi(file: string | Uint8Array): ImportResult {
  const report = createReportBuilder();
  const text = typeof file === 'string' ? withoutByteOrderMark(file) : decodeText(file)?.text;
  if (text === undefined) {
    report.error('notThisFormat', { expected: 'mspdi' });
    return report.result(undefined);
  }
  const parsed = parseXml(text);
  if ('refusal' in parsed) {
    report.error(parsed.refusal.key, parsed.refusal.params);
    return report.result(undefined);
  }
  const { root } = parsed;
  if (root.name !== 'Project' || !root.namespace.startsWith(MSPDI_NAMESPACE)) {
    report.error('notThisFormat', { expected: 'mspdi' });
    return report.result(undefined);
  }
  return readProject(root, report);
}

function readProject(project: XmlElement, report: ReportBuilder): ImportResult {
  const elements = listIn(project, 'Tasks', 'Task');
  // The project's own row besides.
  const limit = EXCHANGE_LIMITS.MAX_ITEMS + EXCHANGE_LIMITS.MAX_GROUPS;
  if (elements.length > limit + 1) {
    report.error('tooManyRows', { limit });
    return report.result(undefined);
  }
  const outline = readOutline(elements, report);
  const attributeNames = readAttributeNames(project);
  const minutesPerDay = readMinutesPerDay(project);
  const ownCalendarIds = readProjectRow(outline.projectRow, attributeNames, report);
  const read = readCalendars(project, minutesPerDay, (uid) => ownCalendarIds.get(uid), report);
  const calendarId = read.idByUid.get(takeText(project, 'CalendarUID') ?? '');
  const reading: MspdiReading = {
    report,
    minutesPerDay,
    dayStart: takeText(project, 'DefaultStartTime') ?? '08:00:00',
    dayFinish: takeText(project, 'DefaultFinishTime') ?? '17:00:00',
    attributeNames,
    dayCount: dayCounts(read.calendars, calendarId),
  };
  const rowByUid = new Map(outline.tasks.map(({ uid, row }) => [uid, row]));
  const ownerByUid = readOwners(project, rowByUid, report);
  const items = readItems(outline, read, ownerByUid, reading);
  const document = {
    ...readHeader(project, outline.projectRow, report),
    ...(calendarId === undefined ? {} : { calendarId }),
    calendars: read.calendars,
    items,
  };
  const rows = outline.tasks.map(({ row }) => row);
  checkDocument(document, { items: rows }, FIELD_NAMES, report);
  const source = {
    rows,
    names: FIELD_NAMES,
    plan: PLAN_PLACES,
    calendars: read.calendars.map(() => ({ field: FIELD_NAMES.calendar })),
    extraField: () => 'Tasks/Task/ExtendedAttribute/Value',
    says: saidFields(project),
    origin: originOf(project),
  };
  accountForElements(project, rowByUid, report);
  const madeIds = new Set(outline.tasks.map(({ uid }) => madeId(uid)));
  return report.result(document, { ...source, madeIds });
}

/** All but waves, of which only files that the app once wrote have a field. */
function saidFields(project: XmlElement): ReadonlySet<SaidField> {
  const aliases = listIn(project, 'ExtendedAttributes', 'ExtendedAttribute').map((one) =>
    textOf(one, 'Alias'),
  );
  const always = [
    'kind',
    'durationDays',
    'predecessors',
    'startNoEarlierThan',
    'mustFinishBy',
  ] as const;
  return new Set<SaidField>(aliases.includes(OWN_ATTRIBUTES.wave) ? [...always, 'wave'] : always);
}

/** Project keeps number and moment when a file is written again; the name stands in where it has neither. */
function originOf(project: XmlElement): string {
  const [uid = '', created = ''] = ['UID', 'CreationDate'].map((name) => textOf(project, name));
  return `${uid} ${created}`.trim() || (textOf(project, 'Name') ?? '');
}

function readItems(
  outline: Outline,
  { idByUid: calendarByUid }: ReadCalendars,
  ownerByUid: ReadonlyMap<string, string>,
  reading: MspdiReading,
): readonly DocumentItem[] {
  const takenIds = new Set<string>();
  const idByUid = new Map<string, string>();
  const itemByUid = new Map<string, DocumentItem>();
  const around = { takenIds, idByUid, calendarByUid, ownerByUid };
  const items = outline.tasks.map((task) => {
    const item = readTask(task, around, reading);
    if (itemByUid.has(task.uid)) {
      const place = { row: task.row, field: FIELD_NAMES.id };
      reading.report.error('duplicateId', { id: task.uid, firstRow: 0 }, place);
    }
    idByUid.set(task.uid, item.id);
    itemByUid.set(task.uid, item);
    return item;
  });
  // Only now is every predecessor known: Project lists tasks in any order.
  const targets = { itemByUid, leftOut: outline.leftOut };
  return items.map((item, index) => {
    const task = outline.tasks[index];
    return task === undefined
      ? item
      : { ...item, links: readLinks(task.element, task.row, item, targets, reading) };
  });
}

/** Name and start; a file without a title has its name on the project's own row. */
function readHeader(
  project: XmlElement,
  projectRow: XmlElement | undefined,
  report: ReportBuilder,
): Pick<PlanDocument, 'name' | 'start'> {
  const title = takeText(project, 'Title');
  const name = title ?? takeText(project, 'Name') ?? (projectRow && textOf(projectRow, 'Name'));
  if (textOf(project, 'Name') === title) treat(project, 'Name', 'recalculated');
  const start = takeDay(project, 'StartDate', 'StartDate', undefined, report);
  treat(project, 'FinishDate', 'recalculated');
  if (takeText(project, 'ScheduleFromStart') === '0') {
    report.leftOut('scheduledFromFinish', {}, { field: 'ScheduleFromStart' });
    treat(project, 'ScheduleFromStart', 'leftOut');
  }
  return { ...(name === undefined ? {} : { name }), ...(start === undefined ? {} : { start }) };
}

/** The project's own row sums up the others; the app keeps its ids of calendars there. */
function readProjectRow(
  row: XmlElement | undefined,
  attributeNames: ReadonlyMap<string, string>,
  report: ReportBuilder,
): ReadonlyMap<string, string> {
  if (row === undefined) return new Map();
  treatAll(row, 'recalculated');
  const { own } = readAttributes(row, 0, { attributeNames, report });
  return readOwnCalendarIds(own.get(OWN_ATTRIBUTES.calendars));
}

function dayCounts(
  calendars: readonly DocumentCalendar[],
  planCalendarId: string | undefined,
): (calendarId: string | undefined) => DayCount {
  const byId = new Map(calendars.map((calendar) => [calendar.id, calendar]));
  const counts = new Map<string | undefined, DayCount>();
  return (calendarId) => {
    const id = calendarId ?? planCalendarId;
    const known = counts.get(id);
    if (known !== undefined) return known;
    const count = createDayCount(id === undefined ? undefined : byId.get(id));
    counts.set(id, count);
    return count;
  };
}
