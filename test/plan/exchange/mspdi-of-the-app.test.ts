import { readMspdi } from '../../../src/plan/exchange/mspdi/read-mspdi';
import { writeMspdi } from '../../../src/plan/exchange/mspdi/write-mspdi';
import type { DocumentItem, PlanDocument } from '../../../src/plan/exchange/plan-document';

test('a task copied in Project does not take the id of its original', () => {
  const { text } = writeMspdi(planOf([item('a')]));
  const [task] = /<Task><UID>1<.*?<\/Task>/.exec(text) ?? [''];
  const copy = task.replace('<UID>1<', '<UID>2<').replace('<ID>1<', '<ID>2<');
  const { document, report } = readMspdi(text.replace(task, task + copy));
  expect(document?.items.map(({ id }) => id)).toEqual(['a', 'uid-2']);
  expect(report.problems).toEqual([
    {
      severity: 'changed',
      key: 'copiedTask',
      params: { id: 'a', to: 'uid-2' },
      row: 2,
      field: 'Tasks/Task',
    },
  ]);
});

test("the app's own file is read without a word, and loses nothing but its version and currency", () => {
  const dates = { start: '2026-03-02', finish: '2026-03-03' };
  const plan = planOf([
    item('a', dates),
    item('b', { ...dates, owner: 'Li Wei', baseline: dates }),
  ]);
  const { document, report } = readMspdi(writeMspdi(plan).text);
  expect(document).toEqual(plan);
  expect(report.problems).toEqual([]);
  const leftOut = report.fields.filter(({ treatment }) => treatment === 'leftOut');
  expect(leftOut.map(({ field }) => field)).toEqual([
    'SaveVersion',
    'CurrencyCode',
    'Resources/Resource/ID',
    'Assignments/Assignment/UID',
  ]);
});

test('a plan without calendars gets the standard one, as Project opens no file without', () => {
  const { document } = readMspdi(writeMspdi({ calendars: [], items: [item('a')] }).text);
  expect(document?.calendars).toEqual([
    { id: 'standard', name: 'Standard', weekdays: [1, 2, 3, 4, 5], exceptions: [] },
  ]);
});

test('exceptions that overlap are written as Project takes them, the later one winning', () => {
  const off = { from: '2026-10-01', to: '2026-10-07', isWorking: false };
  const on = { from: '2026-10-03', to: '2026-10-04', isWorking: true };
  const plan = planOf([item('a')]);
  const calendars = plan.calendars.map((one) => ({ ...one, exceptions: [off, on] }));
  const { document } = readMspdi(writeMspdi({ ...plan, calendars }).text);
  expect(document?.calendars[0]?.exceptions).toEqual([
    { from: '2026-10-01', to: '2026-10-02', isWorking: false },
    { from: '2026-10-05', to: '2026-10-07', isWorking: false },
    on,
  ]);
});

test('extras beyond the text fields of Project are named by the writer', () => {
  const extras = Array.from({ length: 27 }, (_, index) => ({
    name: `Extra ${index + 1}`,
    value: 'x',
  }));
  expect(writeMspdi(planOf([item('a', { extras })])).leftOut).toEqual(['Extra 26', 'Extra 27']);
});

function item(id: string, more: Partial<DocumentItem> = {}): DocumentItem {
  const base = {
    kind: 'task',
    durationDays: 2,
    links: [],
    percentComplete: 0,
    extras: [],
  } as const;
  return { id, name: `Task ${id}`, ...base, ...more };
}

function planOf(items: readonly DocumentItem[]): PlanDocument {
  const calendar = { id: 'vendor', name: 'Vendor', weekdays: [1, 2, 3, 4, 5], exceptions: [] };
  return { name: 'Plan', start: '2026-03-02', calendarId: 'vendor', calendars: [calendar], items };
}
