import { execFileSync } from 'node:child_process';
import { AppError } from '../../../src/app-error';
import table from '../../../src/adapters/holidays/public-days.json';
import { publicHolidays } from '../../../src/adapters/holidays/public-holidays';

test("China's National Day holiday is off, its make-up Saturday is worked", async () => {
  const { daysOff, workingDays } = await publicHolidays.load('CN', 2026, 2026);
  expect(daysOff).toEqual(
    expect.arrayContaining(['2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07']),
  );
  expect(workingDays).toContain('2026-10-10');
  expect(daysOff).not.toContain('2026-10-08');
});

test('days off are weekdays and make-up days are weekend days: nothing else needs saying', async () => {
  const { daysOff, workingDays } = await publicHolidays.load('CN', 2025, 2026);
  const isWeekend = (day: string) => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
  expect(daysOff.filter(isWeekend)).toEqual([]);
  expect(workingDays.filter((day) => !isWeekend(day))).toEqual([]);
});

test('years that China has not announced yet have no known holidays', async () => {
  expect(await publicHolidays.load('CN', 2090, 2091)).toEqual({ daysOff: [], workingDays: [] });
});

test('the Fourth of July is off, on Friday when it falls on a Saturday', async () => {
  const { daysOff, workingDays } = await publicHolidays.load('US', 2025, 2026);
  expect(daysOff).toEqual(expect.arrayContaining(['2025-07-04', '2026-07-03']));
  expect(daysOff).not.toContain('2025-07-03');
  expect(workingDays).toEqual([]);
});

test.each([
  ['DE', '2026-05-14'],
  ['GB', '2026-12-28'],
  ['JP', '2026-05-06'],
])('in %s %s is off, whatever the time zone of this machine', async (region, day) => {
  const { daysOff } = await publicHolidays.load(region, 2026, 2026);
  expect(daysOff).toContain(day);
});

test('every offered region has holidays in each year', async () => {
  for (const region of publicHolidays.regions()) {
    const { daysOff } = await publicHolidays.load(region, 2025, 2026);
    expect([region, daysOff.filter((day) => day < '2026').length > 3]).toEqual([region, true]);
    expect(daysOff.every((day) => /^\d{4}-\d{2}-\d{2}$/.test(day))).toBe(true);
  }
});

test.each(['ZZ', 'none', '', 'cn', 'constructor'])('region %j is not known', async (region) => {
  await expect(publicHolidays.load(region, 2026, 2026)).rejects.toThrow(AppError);
  await expect(publicHolidays.load(region, 2026, 2026)).rejects.toMatchObject({
    detail: { code: 'INVALID', field: 'calendar.region', key: 'regionUnknown' },
  });
});

test('the table is what its source says today', async () => {
  // In a process of its own: the source is an ESM file that reads time zones from the machine.
  const script =
    "import('./tools/holidays/country-days.mjs').then((m) => console.log(JSON.stringify(m.publicDays())))";
  const written: unknown = JSON.parse(
    execFileSync(process.execPath, ['-e', script], { encoding: 'utf8' }),
  );

  expect(table).toEqual(written);
  expect(Object.keys(table)).toEqual(publicHolidays.regions().filter((region) => region !== 'CN'));
});

test('years outside the table have no known holidays', async () => {
  expect(await publicHolidays.load('DE', 2090, 2091)).toEqual({ daysOff: [], workingDays: [] });
});
