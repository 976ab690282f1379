import { readCsv } from '../../../src/plan/exchange/csv/read-csv';
import type { ImportProblem } from '../../../src/plan/exchange/import-report';
import type { DocumentItem } from '../../../src/plan/exchange/plan-document';

function csv(...lines: readonly string[]): string {
  return lines.join('\n');
}

function itemsOf(file: string | Uint8Array): readonly DocumentItem[] {
  const { document, report } = readCsv(file);
  expect(report.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  return document?.items ?? [];
}

function errorsOf(file: string | Uint8Array): readonly Partial<ImportProblem>[] {
  const { document, report } = readCsv(file);
  expect(document).toBeUndefined();
  return report.problems.filter(({ severity }) => severity === 'error');
}

test('a table that people wrote in Chinese is read', () => {
  const items = itemsOf(
    csv(
      '编号,类型,名称,阶段,工期(天),开始,完成,前置任务,限制类型,限制日期,负责人,进度',
      'P,阶段,准备,,,,,,,,,',
      '1,任务,启动会,准备,2个工作日,2026年3月2日,2026/3/3,,,,李伟,50%',
      '2,里程碑,启动完成,P,0,,,1FS+1天,必须完成于,2026-03-10,,',
    ),
  );
  const empty = { links: [], percentComplete: 0, extras: [] };
  expect(items).toEqual([
    { ...empty, id: 'P', kind: 'phase', name: '准备', durationDays: 0 },
    {
      ...empty,
      id: '1',
      parentId: 'P',
      kind: 'task',
      name: '启动会',
      durationDays: 2,
      start: '2026-03-02',
      finish: '2026-03-03',
      owner: '李伟',
      percentComplete: 50,
    },
    {
      ...empty,
      id: '2',
      parentId: 'P',
      kind: 'milestone',
      name: '启动完成',
      durationDays: 0,
      links: [{ predecessorId: '1', type: 'FS', lagDays: 1 }],
      constraint: { type: 'mustFinishOn', date: '2026-03-10' },
    },
  ]);
});

test.each([';', '\t'])('the separator %j of other regions is found', (separator) => {
  const lines = ['Name,Duration,Notes', '"A, and B",3,x'].map((line) =>
    line.replace(/,(?! )/g, separator),
  );
  expect(itemsOf(csv(...lines))).toEqual([
    expect.objectContaining({ name: 'A, and B', durationDays: 3, notes: 'x' }),
  ]);
});

test('a file of a Chinese Excel is read, and its encoding named', () => {
  // "名称" and "数据迁移" in GB 18030.
  const bytes = [0xc3, 0xfb, 0xb3, 0xc6, 0x0a, 0xca, 0xfd, 0xbe, 0xdd, 0xc7, 0xa8, 0xd2, 0xc6];
  const { document, report } = readCsv(new Uint8Array(bytes));
  expect(document?.items[0]?.name).toBe('数据迁移');
  expect(report.problems).toEqual([
    { severity: 'changed', key: 'otherEncoding', params: { encoding: 'GB 18030' } },
  ]);
});

test('kinds are guessed where the file has no column for them', () => {
  const items = itemsOf(csv('ID,Parent,Name,Days', 'A,,Phase,', 'B,A,Work,2', 'C,A,Done,0'));
  expect(items.map(({ kind }) => kind)).toEqual(['phase', 'task', 'milestone']);
});

test('a row without an id gets one from its number', () => {
  expect(itemsOf(csv('Name', 'A', '', 'B')).map(({ id }) => id)).toEqual(['row-2', 'row-4']);
});

test.each([
  [
    'an unknown predecessor',
    'ID,Name,Predecessors\nA,a,\nB,b,C',
    { key: 'unknownPredecessor', row: 3, field: 'Predecessors' },
  ],
  [
    'a lag that no unit is known of',
    'ID,Name,Depends on\nA,a,\nB,b,A FS+2 moons',
    { key: 'badLink', row: 3, field: 'Depends on' },
  ],
  [
    'a circle',
    'ID,Name,Predecessors\nA,a,B\nB,b,A',
    { key: 'cycle', params: { items: 'A → B → A' }, row: 2 },
  ],
  [
    'a date that is none',
    'Name,Start\na,2026-02-30',
    { key: 'badDate', row: 2, field: 'Start', params: { value: '2026-02-30' } },
  ],
  ['a date that may be two', 'Name,Start\na,3/2/2026', { key: 'badDate', row: 2 }],
  [
    'a duration that is none',
    'Name,Duration\na,long',
    { key: 'badNumber', row: 2, field: 'Duration' },
  ],
  [
    'a duration below nothing',
    'Name,Duration\na,-1',
    { key: 'outOfRange', row: 2, field: 'Duration' },
  ],
  [
    'an id twice',
    'ID,Name\nA,a\nA,b',
    { key: 'duplicateId', row: 3, params: { id: 'A', firstRow: 2 } },
  ],
  [
    'a phase that is not there',
    'ID,Phase,Name\nA,B,a',
    { key: 'unknownParent', row: 2, field: 'Phase' },
  ],
  [
    'a phase below what belongs to it',
    'ID,Phase,Name\nA,B,a\nB,,b',
    { key: 'unknownParent', row: 2 },
  ],
  [
    'a finish before the start',
    'Name,Start,Finish\na,2026-03-02,2026-03-01',
    { key: 'finishBeforeStart', row: 2 },
  ],
  ['a kind that is none', 'Kind,Name\nepic,a', { key: 'badChoice', row: 2, field: 'Kind' }],
  [
    'a constraint that is none',
    'Name,Constraint\na,soon',
    { key: 'badChoice', row: 2, field: 'Constraint' },
  ],
  [
    'a constraint without its date',
    'Name,Constraint\na,must start on',
    { key: 'missingConstraintDate', row: 2 },
  ],
  [
    'a calendar that is not there',
    'Name,Calendar\na,client',
    { key: 'unknownCalendar', row: 2, field: 'Calendar' },
  ],
  [
    'a day off of no calendar',
    'Kind,Name,Start,Calendar\nday off,x,2026-03-02,client\ntask,a,,',
    { key: 'unknownCalendar', row: 2 },
  ],
  [
    'a day of the week that is none',
    'Kind,ID,Name,Weekdays\ncalendar,c,C,Mon Blue\ntask,a,a,',
    { key: 'badWeekdays', row: 2, params: { value: 'Blue' } },
  ],
  ['a row without a name', 'ID,Name\nA,', { key: 'missingValue', row: 2, field: 'Name' }],
  [
    'a name that is too long',
    `Name\n${'x'.repeat(256)}`,
    { key: 'tooLong', row: 2, params: { length: 256, max: 255 } },
  ],
  [
    'a share above the whole',
    'Name,Progress\na,120%',
    { key: 'outOfRange', row: 2, field: 'Progress' },
  ],
  ['a header without names', 'ID,Duration\nA,1', { key: 'missingColumn', row: 1 }],
  ['a column twice', 'Name,Task name\na,b', { key: 'duplicateColumn', row: 1, field: 'Task name' }],
  [
    'more columns than the limit',
    `Name${',x'.repeat(100)}`,
    { key: 'tooManyColumns', row: 1, params: { limit: 100 } },
  ],
  ['a quote that is never closed', 'Name\n"a', { key: 'notWellFormed', row: 2 }],
  ['an empty file', '', { key: 'noItems' }],
  ['a header alone', 'Name', { key: 'noItems' }],
])('%s is an error with its place', (_, file, expected) => {
  expect(errorsOf(file)).toEqual([expect.objectContaining(expected)]);
});

test('a workbook under the wrong name is no CSV', () => {
  const bytes = new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0xff, 0xfe]);
  expect(errorsOf(bytes)).toEqual([expect.objectContaining({ key: 'notThisFormat' })]);
});

test('all errors of a file are named at once', () => {
  const keys = errorsOf(csv('Name,Start,Duration', 'a,never,long', ',2026-03-02,1')).map(
    ({ key }) => key,
  );
  expect(keys).toEqual(['badNumber', 'badDate', 'missingValue']);
});

test('more rows than the limit are refused', () => {
  const rows = Array.from({ length: 30_000 }, (_, index) => `t${index}`);
  expect(errorsOf(csv('Name', ...rows))).toEqual([
    { severity: 'error', key: 'tooManyRows', params: { limit: 30_000 } },
  ]);
});

test('more items than a plan takes are refused', () => {
  const rows = Array.from({ length: 5_001 }, (_, index) => `t${index}`);
  expect(errorsOf(csv('Name', ...rows))).toEqual([
    { severity: 'error', key: 'tooMany', params: { what: 'items', limit: 5_000 } },
  ]);
});

test('parts of days count as days, later rather than earlier, and are named', () => {
  const { document, report } = readCsv(
    csv('ID,Name,Duration,Predecessors', 'A,a,1.5,', 'B,b,1,A FS-4h'),
  );
  expect(
    document?.items.map(({ durationDays, links }) => [durationDays, links[0]?.lagDays]),
  ).toEqual([
    [2, undefined],
    [1, 0],
  ]);
  expect(report.problems.map(({ key, row, field }) => [key, row, field])).toEqual([
    ['durationRounded', 2, 'Duration'],
    ['lagRounded', 3, 'Predecessors'],
  ]);
});

test('a column that nobody knows is named, and its cells are accounted for', () => {
  const { report } = readCsv(csv('Name,Colour', 'a,red', 'b,', 'c,blue'));
  expect(report.problems).toEqual([
    {
      severity: 'leftOut',
      key: 'unknownColumn',
      params: { column: 'Colour' },
      row: 1,
      field: 'Colour',
    },
  ]);
  expect(report.fields).toContainEqual({
    field: 'Colour',
    treatment: 'leftOut',
    count: 2,
    rows: [2, 4],
  });
});

test('a cell that its row has no use for is named', () => {
  const { report } = readCsv(csv('Kind,ID,Name,Owner', 'calendar,c,C,Li Wei', 'task,a,A,Li Wei'));
  expect(report.problems).toEqual([
    { severity: 'leftOut', key: 'rowWithoutUse', params: {}, row: 2, field: 'Owner' },
  ]);
});
