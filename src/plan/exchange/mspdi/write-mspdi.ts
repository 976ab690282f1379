import { USUAL_WEEK } from '../day-count';
import { outlineOrder, type OutlineItem } from '../outline-order';
import type { DocumentCalendar, PlanDocument } from '../plan-document';
import { xmlBranch, xmlLeaf, xmlText } from '../../../files/xml-text';
import { attributeDefinitionsXml, attributeFields, attributeXml } from './attribute-fields';
import { ownCalendarIdsText } from './own-calendar-ids';
import { MSPDI_NAMESPACE, OWN_ATTRIBUTES } from './schema-names';
import { DEFAULT_MINUTES_PER_DAY } from './time-units';
import { calendarsXml, DAY_FINISH, DAY_START } from './write-calendars';
import { taskXml, type FileNumbers } from './write-task';

export interface WrittenMspdi {
  readonly text: string;
  /** Names of extras for which Project has no field. */
  readonly leftOut: readonly string[];
}

/** Project 2007, whose schema every later version reads. */
const SAVE_VERSION = 12;

/** Project knows no file without a calendar. */
const STANDARD_CALENDAR: DocumentCalendar = {
  id: 'standard',
  name: 'Standard',
  weekdays: USUAL_WEEK,
  exceptions: [],
};

/**
 * Writes a plan as Microsoft Project XML by the schema mspdi_pj12, in days of eight hours. The app's own ids,
 * kinds, roles and waves travel in Project's free text fields. The document must be one that `checkDocument`
 * finds no error in.
 */
export function writeMspdi(document: PlanDocument): WrittenMspdi {
  const calendars = document.calendars.length === 0 ? [STANDARD_CALENDAR] : document.calendars;
  const outline = outlineOrder(document.items);
  const attributes = attributeFields(document.items);
  const numbers: FileNumbers = {
    itemUid: new Map(outline.map(({ item }, index) => [item.id, index + 1])),
    calendarUid: new Map(calendars.map(({ id }, index) => [id, index + 1])),
    attributes,
  };
  const owners = [...new Set(outline.flatMap(({ item }) => item.owner ?? []))];
  const calendarUid = numbers.calendarUid.get(document.calendarId ?? '') ?? 1;
  const parts = [
    xmlLeaf('SaveVersion', SAVE_VERSION),
    xmlLeaf('Name', document.name),
    xmlLeaf('Title', document.name),
    xmlLeaf('ScheduleFromStart', 1),
    xmlLeaf('StartDate', document.start && `${document.start}T${DAY_START}`),
    // The schema wants one; the app writes no costs.
    xmlLeaf('CurrencyCode', 'USD'),
    xmlLeaf('CalendarUID', calendarUid),
    xmlLeaf('DefaultStartTime', DAY_START),
    xmlLeaf('DefaultFinishTime', DAY_FINISH),
    xmlLeaf('MinutesPerDay', DEFAULT_MINUTES_PER_DAY),
    xmlLeaf('MinutesPerWeek', DEFAULT_MINUTES_PER_DAY * 5),
    xmlLeaf('DaysPerMonth', 20),
    attributeDefinitionsXml(attributes),
    calendarsXml(calendars),
    xmlBranch('Tasks', [
      projectRowXml(document, calendars, numbers),
      ...outline.map((one) => taskXml(one, numbers)),
    ]),
    resourcesXml(owners),
    assignmentsXml(outline, owners),
  ];
  const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  const project = `<Project xmlns="${xmlText(MSPDI_NAMESPACE)}">${parts.join('')}</Project>`;
  return { text: `${declaration}\n${project}\n`, leftOut: attributes.leftOut };
}

/** Row 0, the project's own, where the app keeps its ids of calendars. */
function projectRowXml(
  { name }: PlanDocument,
  calendars: readonly DocumentCalendar[],
  { attributes }: FileNumbers,
): string {
  const ids = ownCalendarIdsText(calendars.map(({ id }, index) => [index + 1, id]));
  return xmlBranch('Task', [
    xmlLeaf('UID', 0),
    xmlLeaf('ID', 0),
    xmlLeaf('Name', name),
    xmlLeaf('Type', 1),
    xmlLeaf('IsNull', 0),
    xmlLeaf('OutlineNumber', 0),
    xmlLeaf('OutlineLevel', 0),
    xmlLeaf('Summary', 1),
    attributeXml(attributes, OWN_ATTRIBUTES.calendars, ids),
  ]);
}

function resourcesXml(owners: readonly string[]): string {
  return xmlBranch(
    'Resources',
    owners.map((name, index) =>
      xmlBranch('Resource', [
        xmlLeaf('UID', index + 1),
        xmlLeaf('ID', index + 1),
        xmlLeaf('Name', name),
        // Somebody who works, no material.
        xmlLeaf('Type', 1),
      ]),
    ),
  );
}

function assignmentsXml(outline: readonly OutlineItem[], owners: readonly string[]): string {
  const uids = new Map(owners.map((name, index) => [name, index + 1]));
  const assigned = outline.flatMap(({ item }, index) =>
    item.owner === undefined ? [] : [[index + 1, uids.get(item.owner)] as const],
  );
  return xmlBranch(
    'Assignments',
    assigned.map(([taskUid, resourceUid], index) =>
      xmlBranch('Assignment', [
        xmlLeaf('UID', index + 1),
        xmlLeaf('TaskUID', taskUid),
        xmlLeaf('ResourceUID', resourceUid),
        xmlLeaf('Units', 1),
      ]),
    ),
  );
}
