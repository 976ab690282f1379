import { DEFAULT_MINUTES_PER_DAY, durationText } from './time-units';
import type { DocumentBaseline, DocumentItem, DocumentLink } from '../plan-document';
import type { OutlineItem } from '../outline-order';
import { xmlBranch, xmlLeaf } from '../../../files/xml-text';
import { attributeXml, type AttributeFields } from './attribute-fields';
import {
  CONSTRAINT_NUMBERS,
  LINK_TYPE_NUMBERS,
  MAIN_BASELINE,
  NO_CALENDAR,
  OWN_ATTRIBUTES,
} from './schema-names';
import { DAY_FINISH, DAY_START } from './write-calendars';

/** Durations and lags are shown in days. */
const DAYS_FORMAT = 7;
const FIXED_DURATION = 1;

/** The numbers that stand for ids in this file. */
export interface FileNumbers {
  readonly itemUid: ReadonlyMap<string, number>;
  readonly calendarUid: ReadonlyMap<string, number>;
  readonly attributes: AttributeFields;
}

/** `Task`, its elements in the order of the schema. */
export function taskXml({ item, level, number }: OutlineItem, numbers: FileNumbers): string {
  const uid = numbers.itemUid.get(item.id) ?? 0;
  const isMilestone = item.kind === 'milestone';
  const calendarUid =
    item.calendarId === undefined ? undefined : numbers.calendarUid.get(item.calendarId);
  return xmlBranch('Task', [
    xmlLeaf('UID', uid),
    xmlLeaf('ID', uid),
    xmlLeaf('Name', item.name),
    xmlLeaf('Type', FIXED_DURATION),
    xmlLeaf('IsNull', 0),
    xmlLeaf('OutlineNumber', number),
    xmlLeaf('OutlineLevel', level),
    // A milestone lies at the end of its day.
    xmlLeaf('Start', at(item.start, isMilestone ? DAY_FINISH : DAY_START)),
    xmlLeaf('Finish', at(item.finish, DAY_FINISH)),
    xmlLeaf('Duration', durationText(item.durationDays, DEFAULT_MINUTES_PER_DAY)),
    xmlLeaf('DurationFormat', DAYS_FORMAT),
    xmlLeaf('Milestone', isMilestone ? 1 : 0),
    xmlLeaf('Summary', item.kind === 'phase' ? 1 : 0),
    xmlLeaf('PercentComplete', item.percentComplete),
    xmlLeaf('ActualStart', at(item.actualStart, DAY_START)),
    xmlLeaf('ActualFinish', at(item.actualFinish, DAY_FINISH)),
    xmlLeaf('ConstraintType', item.constraint ? CONSTRAINT_NUMBERS[item.constraint.type] : 0),
    xmlLeaf('CalendarUID', calendarUid ?? NO_CALENDAR),
    xmlLeaf('ConstraintDate', constraintDate(item)),
    xmlLeaf('Deadline', at(item.deadline, DAY_FINISH)),
    xmlLeaf('Notes', item.notes),
    ...item.links.map((link) => linkXml(link, numbers)),
    ...ownAttributes(item).map(([name, value]) => attributeXml(numbers.attributes, name, value)),
    ...item.extras.map(({ name, value }) => attributeXml(numbers.attributes, name, value)),
    item.baseline === undefined ? '' : baselineXml(item.baseline),
  ]);
}

function ownAttributes(item: DocumentItem): readonly (readonly [string, string | undefined])[] {
  return [
    [OWN_ATTRIBUTES.id, item.id],
    [OWN_ATTRIBUTES.kind, item.kind],
    [OWN_ATTRIBUTES.role, item.role],
    [OWN_ATTRIBUTES.wave, item.wave],
  ];
}

function linkXml(link: DocumentLink, { itemUid }: FileNumbers): string {
  return xmlBranch('PredecessorLink', [
    xmlLeaf('PredecessorUID', itemUid.get(link.predecessorId)),
    xmlLeaf('Type', LINK_TYPE_NUMBERS[link.type]),
    xmlLeaf('CrossProject', 0),
    // Tenths of a minute.
    xmlLeaf('LinkLag', link.lagDays * DEFAULT_MINUTES_PER_DAY * 10),
    xmlLeaf('LagFormat', DAYS_FORMAT),
  ]);
}

function baselineXml({ start, finish, durationDays }: DocumentBaseline): string {
  const duration =
    durationDays === undefined ? undefined : durationText(durationDays, DEFAULT_MINUTES_PER_DAY);
  return xmlBranch('Baseline', [
    xmlLeaf('Number', MAIN_BASELINE),
    xmlLeaf('Start', at(start, DAY_START)),
    xmlLeaf('Finish', at(finish, DAY_FINISH)),
    xmlLeaf('Duration', duration),
    duration === undefined ? '' : xmlLeaf('DurationFormat', DAYS_FORMAT),
  ]);
}

function constraintDate({ constraint }: DocumentItem): string | undefined {
  const isStart = constraint?.type.toLowerCase().includes('start') === true;
  return at(constraint?.date, isStart ? DAY_START : DAY_FINISH);
}

function at(day: string | undefined, time: string): string | undefined {
  return day === undefined ? undefined : `${day}T${time}`;
}
