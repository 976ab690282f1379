import type { HolidayDays } from '../../ports/holiday-calendar';

/**
 * China's public holidays and make-up working days. The State Council announces them year by year: for
 * years that are not announced, the package knows none, and the calendar is Monday to Friday.
 */
export async function chineseDays(fromYear: number, toYear: number): Promise<HolidayDays> {
  const { getHolidaysInRange, getWorkdaysInRange } = await import('chinese-days');
  const from = `${fromYear}-01-01`;
  const to = `${toYear}-12-31`;
  const isWeekend = (day: string): boolean =>
    [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
  return {
    daysOff: getHolidaysInRange(from, to, true).filter((day) => !isWeekend(day)),
    workingDays: getWorkdaysInRange(from, to, true).filter(isWeekend),
  };
}
