import { readMspdi } from '../../../src/plan/exchange/mspdi/read-mspdi';

const NAMESPACE = 'xmlns="http://schemas.microsoft.com/project"';

function project(body: string): string {
  return `<?xml version="1.0"?><Project ${NAMESPACE}>${body}</Project>`;
}

/** Tasks of two days, numbered from 1, each with more elements. */
function tasks(...more: readonly string[]): string {
  const all = more.map(
    (xml, index) =>
      `<Task><UID>${index + 1}</UID><ID>${index + 1}</ID><Name>T${index + 1}</Name><Duration>PT16H0M0S</Duration>${xml}</Task>`,
  );
  return project(`<Tasks>${all.join('')}</Tasks>`);
}

function link(uid: number): string {
  return `<PredecessorLink><PredecessorUID>${uid}</PredecessorUID><Type>1</Type></PredecessorLink>`;
}

function attribute(name: string, value: string): string {
  return `<ExtendedAttribute><FieldID>${name}</FieldID><Value>${value}</Value></ExtendedAttribute>`;
}

function problemsOf(file: string | Uint8Array): readonly unknown[] {
  const { document, report } = readMspdi(file);
  expect(document).toBeUndefined();
  return report.problems;
}

const bomb = '<!DOCTYPE p [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>';

test.each([
  [
    'a DOCTYPE with its entities',
    `<?xml version="1.0"?>${bomb}<Project>&b;</Project>`,
    'doctypeRefused',
  ],
  [
    'a DOCTYPE that points outside',
    '<!DOCTYPE p SYSTEM "file:///etc/passwd"><Project/>',
    'doctypeRefused',
  ],
  ['an entity that nobody declared', project('<Name>&lol;</Name>'), 'notWellFormed'],
  ['XML that is not well-formed', project('<Tasks>'), 'notWellFormed'],
  ['no XML at all', 'ID,Name\n1,Start', 'notWellFormed'],
  ['XML of another kind', '<html/>', 'notThisFormat'],
  ['a project of another namespace', '<Project xmlns="urn:other"/>', 'notThisFormat'],
  ['deep nesting', project('<a>'.repeat(40)), 'tooMany'],
])('%s is refused', (_, file, key) => {
  expect(problemsOf(file)).toEqual([expect.objectContaining({ severity: 'error', key })]);
});

test('more tasks than a plan takes are refused', () => {
  const many = Array.from({ length: 5_002 }, () => '');
  expect(problemsOf(tasks(...many))).toEqual([
    { severity: 'error', key: 'tooMany', params: { what: 'items', limit: 5_000 } },
  ]);
});

test.each([
  ['an unknown predecessor', [link(9)], 'unknownPredecessor', 'Tasks/Task/PredecessorLink'],
  ['a task that waits for itself', [link(1)], 'cycle', 'Tasks/Task/PredecessorLink'],
  [
    'two links to the same task',
    ['', link(1) + link(1)],
    'duplicateLink',
    'Tasks/Task/PredecessorLink',
  ],
  ['a date that is none', ['<Start>2026-02-30T08:00:00</Start>'], 'badDate', 'Tasks/Task/Start'],
  [
    'a date beyond any plan',
    ['<Deadline>3026-02-20T08:00:00</Deadline>'],
    'badDate',
    'Tasks/Task/Deadline',
  ],
  [
    'a calendar that is not there',
    ['<CalendarUID>7</CalendarUID>'],
    'unknownCalendar',
    'Tasks/Task/CalendarUID',
  ],
  [
    'a share above the whole',
    ['<PercentComplete>140</PercentComplete>'],
    'outOfRange',
    'Tasks/Task/PercentComplete',
  ],
])('%s is an error with row and field', (_, more, key, field) => {
  const row = more.length;
  expect(problemsOf(tasks(...more))).toEqual([
    expect.objectContaining({ severity: 'error', key, row, field }),
  ]);
});

test.each([
  ['a gap in the outline', ['', '<OutlineLevel>3</OutlineLevel>'], 'changed', 'brokenOutline', 2],
  [
    'a project in a file of its own',
    ['<IsSubproject>1</IsSubproject>'],
    'leftOut',
    'insertedProject',
    1,
  ],
  [
    'two attributes of one name',
    [attribute('Colour', 'red') + attribute('Colour', 'blue')],
    'leftOut',
    'repeatedAttribute',
    1,
  ],
])('%s is named', (_, more, severity, key, row) => {
  const { document, report } = readMspdi(tasks(...more));
  expect(document?.items).toHaveLength(more.length);
  expect(report.problems).toEqual([expect.objectContaining({ severity, key, row })]);
});

test('a duration that is missing is taken from the dates', () => {
  const dates = '<Start>2026-03-06T08:00:00</Start><Finish>2026-03-09T17:00:00</Finish>';
  const { document, report } = readMspdi(
    tasks(dates).replace('<Duration>PT16H0M0S</Duration>', ''),
  );
  expect(document?.items[0]?.durationDays).toBe(2);
  expect(report.problems).toEqual([expect.objectContaining({ key: 'durationFromDates', row: 1 })]);
});

test('a project that is scheduled from its end is named', () => {
  const file = tasks('').replace('<Tasks>', '<ScheduleFromStart>0</ScheduleFromStart><Tasks>');
  expect(readMspdi(file).report.problems).toEqual([
    expect.objectContaining({ severity: 'leftOut', key: 'scheduledFromFinish' }),
  ]);
});

test('an exception of a century is one range, a repetition of a century is cut and named', () => {
  const exception = (type: number): string =>
    `<Exception><TimePeriod><FromDate>2026-01-01T00:00:00</FromDate><ToDate>2125-12-31T00:00:00</ToDate></TimePeriod><Type>${type}</Type><Period>1</Period><DaysOfWeek>32</DaysOfWeek></Exception>`;
  const calendar = `<Calendars><Calendar><UID>1</UID><Name>C</Name><Exceptions>${exception(1)}${exception(6)}</Exceptions></Calendar></Calendars>`;
  const { document, report } = readMspdi(tasks('').replace('<Tasks>', `${calendar}<Tasks>`));
  expect(document?.calendars[0]?.exceptions[0]).toEqual({
    from: '2026-01-01',
    to: '2125-12-31',
    isWorking: false,
  });
  expect(report.problems.map(({ key }) => key)).toEqual(['repeatedException', 'repetitionCut']);
});

test('calendars that add nothing are the one below them, also over several steps', () => {
  const calendar = (uid: number, base: number, week = ''): string =>
    `<Calendar><UID>${uid}</UID><Name>C${uid}</Name><BaseCalendarUID>${base}</BaseCalendarUID>${week}</Calendar>`;
  const sundays =
    '<WeekDays><WeekDay><DayType>1</DayType><DayWorking>1</DayWorking></WeekDay></WeekDays>';
  const all =
    calendar(3, 2) + calendar(2, 1) + calendar(1, -1, sundays) + calendar(8, 9) + calendar(9, 8);
  const file = tasks('<CalendarUID>3</CalendarUID>', '<CalendarUID>8</CalendarUID>');
  const { document } = readMspdi(file.replace('<Tasks>', `<Calendars>${all}</Calendars><Tasks>`));
  expect(document?.items.map(({ calendarId }) => calendarId)).toEqual(['1', '8']);
  expect(document?.calendars.map(({ id, weekdays }) => [id, weekdays])).toEqual([
    ['1', [0, 1, 2, 3, 4, 5]],
    ['8', [1, 2, 3, 4, 5]],
    ['9', [1, 2, 3, 4, 5]],
  ]);
});

test('calendars that unfold into too much are refused', () => {
  const days = Array.from({ length: 140 }, (_, index) => {
    const day = `${2000 + index}-05-01T00:00:00`;
    return `<Exception><TimePeriod><FromDate>${day}</FromDate><ToDate>${day}</ToDate></TimePeriod></Exception>`;
  });
  const heirs = Array.from(
    { length: 200 },
    (_, index) =>
      `<Calendar><UID>${index + 1}</UID><Name>C${index}</Name><BaseCalendarUID>${index}</BaseCalendarUID><Exceptions>${days.join('')}</Exceptions></Calendar>`,
  );
  const file = tasks('').replace('<Tasks>', `<Calendars>${heirs.join('')}</Calendars><Tasks>`);
  expect(readMspdi(file).report.problems).toContainEqual(
    expect.objectContaining({ severity: 'error', key: 'tooMany' }),
  );
});

test('a duration that cannot be read is an error', () => {
  const file = tasks('').replace('PT16H0M0S', 'P1Y');
  expect(problemsOf(file)).toEqual([
    {
      severity: 'error',
      key: 'badDuration',
      params: { value: 'P1Y' },
      row: 1,
      field: 'Tasks/Task/Duration',
    },
  ]);
});

test('a name longer than a summary may be is an error', () => {
  const file = tasks('').replace('<Name>T1', `<Name>${'x'.repeat(256)}`);
  expect(problemsOf(file)).toEqual([
    {
      severity: 'error',
      key: 'tooLong',
      params: { length: 256, max: 255 },
      row: 1,
      field: 'Tasks/Task/Name',
    },
  ]);
});

test('tasks that wait for each other are named in order', () => {
  expect(problemsOf(tasks(link(3), link(1), link(2)))).toEqual([
    expect.objectContaining({ key: 'cycle', params: { items: 'uid-1 → uid-2 → uid-3 → uid-1' } }),
  ]);
});

test('a file in UTF-16 is read', () => {
  const text = tasks('').replace('T1', '数据');
  const bytes = new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'));
  expect(readMspdi(bytes).document?.items[0]?.name).toBe('数据');
});

test('a namespace prefix makes no difference', () => {
  const file = `<m:Project xmlns:m="http://schemas.microsoft.com/project"><m:Tasks><m:Task><m:UID>1</m:UID><m:Name>A</m:Name><m:Duration>PT8H0M0S</m:Duration></m:Task></m:Tasks></m:Project>`;
  expect(readMspdi(file).document?.items).toEqual([
    expect.objectContaining({ id: 'uid-1', name: 'A', durationDays: 1 }),
  ]);
});

test('attributes and text between elements are accounted for as left out', () => {
  const { report } = readMspdi(tasks('').replace('<Tasks>', '<Tasks colour="red">stray'));
  expect(report.fields).toEqual(
    expect.arrayContaining([
      { field: 'Tasks/@colour', treatment: 'leftOut', count: 1, rows: [] },
      { field: 'Tasks/text()', treatment: 'leftOut', count: 1, rows: [] },
    ]),
  );
});

test('days of another length are counted by it', () => {
  const file = tasks('').replace('<Tasks>', '<MinutesPerDay>240</MinutesPerDay><Tasks>');
  expect(readMspdi(file).document?.items[0]?.durationDays).toBe(4);
});
