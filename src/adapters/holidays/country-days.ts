import type { HolidayDays } from '../../ports/holiday-calendar';

/** Nationwide public holidays of a country, substitute days included; no make-up days. */
export async function countryDays(
  country: string,
  fromYear: number,
  toYear: number,
): Promise<HolidayDays> {
  const { default: Holidays } = await import('date-holidays');
  const calendar = new Holidays(country);
  const years = Array.from({ length: toYear - fromYear + 1 }, (_, index) => fromYear + index);
  const daysOff = years.flatMap((year) =>
    calendar
      .getHolidays(year)
      .filter(({ type }) => type === 'public')
      .flatMap(({ start, end }) => daysBetween(start, end)),
  );
  return { daysOff: [...new Set(daysOff)].sort(), workingDays: [] };
}

/** Days from `start` up to, not including, `end`; both are midnights of the country's own clock. */
function daysBetween(start: Date, end: Date): readonly string[] {
  const day = 86_400_000;
  const count = Math.max(1, Math.round((end.getTime() - start.getTime()) / day));
  // Noon of the first day in UTC terms, so that no time zone moves it to a neighbouring day.
  const noon = new Date(start.getTime() + day / 2);
  return Array.from({ length: count }, (_, index) =>
    new Date(noon.getTime() + index * day).toISOString().slice(0, 10),
  );
}
