import { readCsv } from '../../../src/plan/exchange/csv/read-csv';
import { writeCsv } from '../../../src/plan/exchange/csv/write-csv';
import type { PlanDocument } from '../../../src/plan/exchange/plan-document';

test('headers are written in the language that is asked for, and read again', () => {
  const plan = {
    calendars: [],
    items: [
      {
        id: 'A',
        name: 'a',
        kind: 'task',
        durationDays: 1,
        links: [],
        percentComplete: 0,
        extras: [],
      },
    ],
  } as const;
  const text = writeCsv(plan, { name: '任务名称', durationDays: '工期(天)' });
  expect(text.split('\r\n')[0]).toContain('任务名称,工期(天)');
  expect(readCsv(text).document).toEqual(plan);
});

test.each(['=cmd()', '+1', '-1', '@x', '\tx', '＝1', '－1', "'=1"])(
  'no cell begins as a formula: %j',
  (name) => {
    const plan: PlanDocument = {
      name,
      calendars: [],
      items: [
        {
          ...{ id: name, name, kind: 'task', durationDays: 1, percentComplete: 0 },
          ...{ owner: name, role: name, wave: name, notes: name },
          links: [],
          extras: [{ name, value: name }],
        },
      ],
    };
    const cells = writeCsv(plan)
      .replace('\uFEFF', '')
      .split(/\r\n|,/)
      .map((cell) => cell.replace(/^"|"$/g, ''));
    expect(cells.filter((cell) => /^[=+\-@\t＝＋－＠]/.test(cell))).toEqual([]);
    expect(cells).toContain(`'${name}`);
  },
);

test('the file tells Excel of UTF-8', () => {
  expect(writeCsv({ calendars: [], items: [] }).startsWith('\uFEFF')).toBe(true);
});
