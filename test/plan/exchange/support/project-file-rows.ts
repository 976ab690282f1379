import {
  CONSTRAINT_TYPES,
  type DocumentItem,
  type DocumentLink,
} from '../../../../src/plan/exchange/plan-document';
import type { LagCase } from './lag-cases';
import type { ExpectedProblem } from './project-file';
import { schemaXml, type XmlValues } from './schema-xml';

export interface FileRow {
  readonly xml: string;
  readonly assignments: readonly string[];
  /** Absent for a row that is not taken over. */
  readonly item: DocumentItem | undefined;
  readonly problems: readonly ExpectedProblem[];
}

interface Row {
  readonly level: number;
  readonly parent?: number;
  readonly values: XmlValues;
  readonly links?: readonly string[];
  readonly assignments?: readonly (readonly [resource: string, units: string])[];
  /** Undefined for a row that is not taken over. */
  readonly item: Partial<DocumentItem> | undefined;
  readonly problems?: readonly (readonly [ExpectedProblem['severity'], string])[];
}

const TASK = 'Tasks/Task';
const uidOf = (row: number): string => String(1_000 + row);
const idOf = (row: number): string => `uid-${uidOf(row)}`;

/** Ten rows: a phase with one in it, and one of everything that a program may write. */
export function rowsOfGroup(
  group: number,
  lags: readonly LagCase[],
  fill: boolean,
): readonly FileRow[] {
  const first = group * 10 + 1;
  const lagAt = (offset: number): LagCase => {
    const one = lags[(group + offset) % lags.length];
    if (one === undefined) throw new Error('There are no lags.');
    return one;
  };
  const rows: readonly Row[] = [
    group === 0 ? plainGroup : linkedGroup(first),
    anchor(group, first),
    {
      ...successor(first, lagAt(0)),
      assignments: [
        ['2', '0.5'],
        ['3', '12'],
      ],
    },
    {
      ...successor(first, lagAt(12)),
      assignments: [
        ['1', '1'],
        ['2', '1'],
        ['4', '1'],
      ],
    },
    milestone(first),
    {
      level: 2,
      parent: first,
      values: summary,
      item: { kind: 'phase', durationDays: 20, ...dates(2, 27) },
    },
    { level: 3, parent: first + 5, ...pick(DURATIONS, group) },
    { level: 3, parent: first + 5, ...pick(variants(group), group) },
    { level: 2, parent: first, ...pick(LEFT_OUT, group) },
    { level: 2, parent: first, ...lastRow(group, first) },
  ];
  return rows.map((row, index) => fileRow(row, first + index, fill));
}

function fileRow(row: Row, number: number, fill: boolean): FileRow {
  const uid = uidOf(number);
  const values: XmlValues = {
    UID: uid,
    ID: String(number),
    Name: `Task ${number} & more`,
    Active: '1',
    OutlineLevel: String(row.level),
    DurationFormat: '7',
    LevelingDelayFormat: '8',
    CalendarUID: '-1',
    Notes: 'Notes text',
    Deadline: undefined,
    ConstraintDate: undefined,
    ActualStart: undefined,
    ActualFinish: undefined,
    ...days(9, 10, 16),
    ...row.values,
    PredecessorLink: row.links ?? [],
  };
  const assignments = (row.assignments ?? []).map(([resource, units], index) =>
    schemaXml(
      'Assignments/Assignment',
      { UID: `${number}${index}`, TaskUID: uid, ResourceUID: resource, Units: units },
      fill,
    ),
  );
  const problems = [
    ...(row.problems ?? []),
    ...(row.assignments ?? []).flatMap(([resource, units], index) =>
      assignmentProblems(resource, units, index),
    ),
  ];
  return {
    xml: schemaXml(TASK, values, fill),
    assignments,
    item: row.item && expectedItem(row, row.item, number),
    problems: problems.map(([severity, key]) => ({ severity, key, row: number })),
  };
}

function expectedItem(row: Row, item: Partial<DocumentItem>, number: number): DocumentItem {
  const owner = row.assignments?.[0]?.[0];
  return {
    id: idOf(number),
    ...(row.parent === undefined ? {} : { parentId: idOf(row.parent) }),
    name: `Task ${number} & more`,
    kind: 'task',
    durationDays: 2,
    ...dates(9, 10),
    links: [],
    ...(owner === undefined ? {} : { owner: owner === '1' ? 'Li Wei' : 'Anna Schmidt' }),
    percentComplete: 0,
    notes: 'Notes text',
    extras: [],
    ...item,
  };
}

function assignmentProblems(
  resource: string,
  units: string,
  index: number,
): readonly (readonly [ExpectedProblem['severity'], string])[] {
  if (resource === '3' || resource === '4') return [['leftOut', 'materialResource']];
  if (index > 0) return [['leftOut', 'moreResources']];
  return units === '1' ? [] : [['leftOut', 'resourceUnits']];
}

/** Days of March 2026 as the document has them. */
function dates(start: number, finish: number): Pick<DocumentItem, 'start' | 'finish'> {
  return { start: dayOfMarch(start), finish: dayOfMarch(finish) };
}

/** The same days and their working hours as the file has them. */
function days(start: number, finish: number, hours: number): XmlValues {
  return {
    Start: `${dayOfMarch(start)}T08:00:00`,
    Finish: `${dayOfMarch(finish)}T17:00:00`,
    Duration: `PT${hours}H0M0S`,
  };
}

function dayOfMarch(day: number): string {
  return `2026-03-${String(day).padStart(2, '0')}`;
}

const summary: XmlValues = { Summary: '1', ...days(2, 27, 160) };

const plainGroup: Row = {
  level: 1,
  values: summary,
  item: { kind: 'phase', durationDays: 20, ...dates(2, 27) },
};

/** A summary task may wait, be limited and be late like any other. */
function linkedGroup(first: number): Row {
  const anchorBefore = first - 9;
  return {
    level: 1,
    values: {
      ...summary,
      ConstraintType: '4',
      ConstraintDate: '2026-03-02T08:00:00',
      Deadline: '2026-04-30T17:00:00',
      ActualStart: '2026-03-02T08:00:00',
      PercentComplete: '10',
      CalendarUID: '2',
    },
    links: [linkXml(anchorBefore, '3', '4800')],
    assignments: [['1', '1']],
    item: {
      kind: 'phase',
      durationDays: 20,
      ...dates(2, 27),
      constraint: { type: 'startNoEarlierThan', date: '2026-03-02' },
      deadline: '2026-04-30',
      actualStart: '2026-03-02',
      percentComplete: 10,
      calendarId: '2',
      links: [link(anchorBefore, 'SS', 1)],
    },
  };
}

function anchor(group: number, first: number): Row {
  const attribute = (fieldId: string, value: string): string =>
    schemaXml(`${TASK}/ExtendedAttribute`, { FieldID: fieldId, Value: value, ValueGUID: 'none' });
  return {
    level: 2,
    parent: first,
    values: {
      ...days(2, 6, 40),
      PercentComplete: '50',
      ActualStart: '2026-03-02T08:00:00',
      ExtendedAttribute: [attribute('188743731', `CC-${group}`), attribute('188743767', '7.5')],
      Baseline: [baseline('0'), baseline('1')],
      OutlineCode: [schemaXml(`${TASK}/OutlineCode`, { FieldID: '188744096', ValueID: '1' })],
    },
    assignments: [['1', '1']],
    item: {
      durationDays: 5,
      ...dates(2, 6),
      actualStart: '2026-03-02',
      percentComplete: 50,
      baseline: { start: '2026-03-02', finish: '2026-03-05', durationDays: 4 },
      extras: [
        { name: 'Cost centre', value: `CC-${group}` },
        { name: 'Number1', value: '7.5' },
      ],
    },
    problems: [['leftOut', 'moreBaselines']],
  };
}

function baseline(number: string): string {
  const timephased = schemaXml(`${TASK}/Baseline/TimephasedData`, {
    Type: '9',
    UID: '1',
    Start: '2026-03-02T08:00:00',
    Finish: '2026-03-03T08:00:00',
    Unit: '2',
    Value: 'PT8H0M0S',
  });
  return schemaXml(
    `${TASK}/Baseline`,
    {
      TimephasedData: [timephased],
      Number: number,
      Finish: '2026-03-05T17:00:00',
      Duration: 'PT32H0M0S',
      DurationFormat: '7',
      Work: 'PT32H0M0S',
      Cost: '1200',
    },
    true,
  );
}

function linkXml(row: number, type: string, lag = '0', format = '7'): string {
  return schemaXml(`${TASK}/PredecessorLink`, {
    PredecessorUID: uidOf(row),
    Type: type,
    CrossProject: '0',
    LinkLag: lag,
    LagFormat: format,
  });
}

function link(row: number, type: DocumentLink['type'] = 'FS', lagDays = 0): DocumentLink {
  return { predecessorId: idOf(row), type, lagDays };
}

function successor(first: number, { type, number, lag, format, days: lagDays, key }: LagCase): Row {
  return {
    level: 2,
    parent: first,
    values: {},
    links: [linkXml(first + 1, number, lag, format)],
    item: { links: [link(first + 1, type, lagDays)] },
    problems: key === undefined ? [] : [['changed', key]],
  };
}

function milestone(first: number): Row {
  return {
    level: 2,
    parent: first,
    values: {
      Milestone: '1',
      Start: '2026-03-10T17:00:00',
      Finish: '2026-03-10T17:00:00',
      Duration: 'PT0H0M0S',
      Deadline: '2026-03-31T17:00:00',
    },
    links: [linkXml(first + 2, '1'), linkXml(first + 3, '1')],
    item: {
      kind: 'milestone',
      durationDays: 0,
      ...dates(10, 10),
      deadline: '2026-03-31',
      links: [link(first + 2), link(first + 3)],
    },
  };
}

type Variant = Pick<Row, 'values' | 'item' | 'problems' | 'links'>;

const DURATIONS: readonly Variant[] = [
  {
    values: { Duration: 'PT4H0M0S', DurationFormat: '5', Finish: '2026-03-09T12:00:00' },
    item: { durationDays: 1, ...dates(9, 9) },
    problems: [
      ['changed', 'durationRounded'],
      ['changed', 'taskTimes'],
    ],
  },
  {
    // Three days by the clock, Thursday to Sunday morning: Thursday and Friday are worked.
    values: {
      Duration: 'PT72H0M0S',
      DurationFormat: '8',
      Start: '2026-03-05T08:00:00',
      Finish: '2026-03-08T08:00:00',
    },
    item: { durationDays: 2, ...dates(5, 6) },
    problems: [
      ['changed', 'durationFromElapsed'],
      ['changed', 'taskTimes'],
    ],
  },
  {
    values: { DurationFormat: '39', Estimated: '1' },
    item: {},
    problems: [['changed', 'estimatedDuration']],
  },
  {
    values: { ...days(9, 20, 80), DurationFormat: '9' },
    item: { durationDays: 10, ...dates(9, 20) },
  },
  {
    values: { ...days(2, 27, 160), DurationFormat: '11' },
    item: { durationDays: 20, ...dates(2, 27) },
  },
  {
    // A constraint that was taken away leaves its date behind.
    values: {
      Duration: 'PT0H960M0S',
      DurationFormat: '3',
      ConstraintType: '0',
      ConstraintDate: '2026-03-09T08:00:00',
    },
    item: {},
    problems: [['leftOut', 'dateWithoutConstraint']],
  },
];

function variants(group: number): readonly Variant[] {
  const number = (Math.floor(group / 6) % CONSTRAINT_TYPES.length) + 1;
  const type = CONSTRAINT_TYPES[number - 1] ?? 'asLateAsPossible';
  const dated = type === 'asLateAsPossible' ? {} : { date: '2026-03-09' };
  return [
    {
      values: { Manual: '1' },
      item: { constraint: { type: 'startNoEarlierThan', date: '2026-03-09' } },
      problems: [['changed', 'manualTask']],
    },
    {
      values: { ...days(9, 13, 16), Stop: '2026-03-09T17:00:00', Resume: '2026-03-13T08:00:00' },
      item: dates(9, 13),
      problems: [['leftOut', 'splitTask']],
    },
    {
      values: {
        ConstraintType: String(number),
        ConstraintDate: type === 'asLateAsPossible' ? undefined : '2026-03-09T08:00:00',
      },
      item: { constraint: { type, ...dated } },
    },
    { values: { CalendarUID: '2' }, item: { calendarId: '2' } },
    { values: { CalendarUID: '4' }, item: { calendarId: '4' } },
    {
      values: {
        Deadline: '2026-04-01T17:00:00',
        PercentComplete: '100',
        ActualStart: '2026-03-09T08:00:00',
        ActualFinish: '2026-03-10T17:00:00',
      },
      item: {
        deadline: '2026-04-01',
        percentComplete: 100,
        actualStart: '2026-03-09',
        actualFinish: '2026-03-10',
      },
    },
  ];
}

const LEFT_OUT: readonly Variant[] = [
  { values: { Active: '0' }, item: undefined, problems: [['leftOut', 'inactiveTask']] },
  { values: { ExternalTask: '1' }, item: undefined, problems: [['leftOut', 'externalTask']] },
  { values: { IsNull: '1' }, item: undefined, problems: [['leftOut', 'blankTask']] },
];

function lastRow(group: number, first: number): Variant {
  const anchorLink = linkXml(first + 1, '1');
  const kept = { values: {}, item: { links: [link(first + 1)] } };
  if (group % 2 === 0) {
    return {
      ...kept,
      links: [linkXml(first + 8, '1', '4800'), anchorLink],
      problems: [['leftOut', 'linkToLeftOutTask']],
    };
  }
  const foreign = schemaXml(`${TASK}/PredecessorLink`, {
    PredecessorUID: '77',
    Type: '1',
    CrossProject: '1',
    CrossProjectName: 'other.mpp',
  });
  return { ...kept, links: [anchorLink, foreign], problems: [['leftOut', 'linkToOtherProject']] };
}

function pick<T>(list: readonly T[], index: number): T {
  const one = list[index % list.length];
  if (one === undefined) throw new Error('The list is empty.');
  return one;
}
