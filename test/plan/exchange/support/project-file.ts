import type { PlanDocument } from '../../../../src/plan/exchange/plan-document';
import { LAG_CASES } from './lag-cases';
import { calendarsOfProjectFile } from './project-file-calendars';
import { rowsOfGroup } from './project-file-rows';
import { schemaXml } from './schema-xml';

export interface ExpectedProblem {
  readonly severity: 'changed' | 'leftOut';
  readonly key: string;
  readonly row?: number;
}

export interface ProjectFile {
  readonly xml: string;
  /** What is to be kept. */
  readonly document: PlanDocument;
  /** What is to be named. */
  readonly problems: readonly ExpectedProblem[];
}

/**
 * A file as another program writes it, made from Microsoft's schema alone: every field of every
 * row, and what the app never writes itself.
 * @param groups Ten tasks each.
 * @param fill Whether rows have every field of the schema.
 */
export function projectFile(groups = 30, fill = true): ProjectFile {
  const rows = Array.from({ length: groups }, (_, group) =>
    rowsOfGroup(group, LAG_CASES, fill),
  ).flat();
  const calendars = calendarsOfProjectFile();
  const xml = schemaXml(
    '',
    {
      Name: 'Roll-out & cutover.xml',
      Title: 'Roll-out <ERP> & cutover',
      ScheduleFromStart: '1',
      StartDate: '2026-03-02T08:00:00',
      FYStartDate: '1',
      DurationFormat: '7',
      CurrencyCode: 'USD',
      CalendarUID: '1',
      DefaultStartTime: '08:00:00',
      DefaultFinishTime: '17:00:00',
      MinutesPerDay: '480',
      MinutesPerWeek: '2400',
      DaysPerMonth: '20',
      ExtendedAttributes: [
        `<ExtendedAttributes>${[
          definition('188743731', 'Text1', 'Cost centre'),
          definition('188743767', 'Number1', undefined),
          definition('205520904', 'Text1', 'Resource text'),
        ].join('')}</ExtendedAttributes>`,
      ],
      Calendars: [calendars.xml],
      Tasks: [`<Tasks>${projectRow()}${rows.map(({ xml }) => xml).join('')}</Tasks>`],
      Resources: [`<Resources>${resources(fill)}</Resources>`],
      Assignments: [
        `<Assignments>${rows.flatMap(({ assignments }) => assignments).join('')}</Assignments>`,
      ],
    },
    true,
  );
  return {
    xml,
    document: {
      name: 'Roll-out <ERP> & cutover',
      start: '2026-03-02',
      calendarId: '1',
      calendars: calendars.expected,
      items: rows.flatMap(({ item }) => item ?? []),
    },
    problems: [...calendars.problems, ...rows.flatMap(({ problems }) => problems)],
  };
}

function definition(fieldId: string, name: string, alias: string | undefined): string {
  return schemaXml('ExtendedAttributes/ExtendedAttribute', {
    FieldID: fieldId,
    FieldName: name,
    Alias: alias,
    RollupType: '0',
  });
}

function projectRow(): string {
  return schemaXml(
    'Tasks/Task',
    { UID: '0', ID: '0', Name: 'Roll-out', OutlineLevel: '0', Active: '1', Summary: '1' },
    true,
  );
}

function resources(fill: boolean): string {
  const resource = (uid: string, name: string, type: string, isCost = '0'): string =>
    schemaXml(
      'Resources/Resource',
      { UID: uid, ID: uid, Name: name, Type: type, IsCostResource: isCost },
      fill,
    );
  return [
    resource('1', 'Li Wei', '1'),
    resource('2', 'Anna Schmidt', '1'),
    resource('3', 'Cable', '0'),
    resource('4', 'Travel', '1', '1'),
  ].join('');
}
