import type { HolidayDays } from '../../ports/holiday-calendar';

/** By country and year: the weekdays off as `MMDD`, in one line. */
type PublicDays = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The table that `npm run holidays` writes; loaded when it is first asked for. */
async function table(): Promise<PublicDays> {
  return (await import('./public-days.json')).default;
}

/** Countries of the table. */
export const COUNTRIES = [
  'AT',
  'AU',
  'BE',
  'CA',
  'CH',
  'DE',
  'DK',
  'ES',
  'FI',
  'FR',
  'GB',
  'HK',
  'IE',
  'IT',
  'JP',
  'KR',
  'MY',
  'NL',
  'NO',
  'NZ',
  'PL',
  'PT',
  'SE',
  'SG',
  'TW',
  'US',
  'VN',
] as const;

/**
 * Nationwide public holidays of a country, substitute days included; weekends are off anyway. Years outside
 * the table have none, as those that China has not announced.
 */
export async function countryDays(
  country: (typeof COUNTRIES)[number],
  fromYear: number,
  toYear: number,
): Promise<HolidayDays> {
  const years = (await table())[country] ?? {};
  const wanted = Array.from({ length: toYear - fromYear + 1 }, (_, index) => `${fromYear + index}`);
  const daysOff = wanted.flatMap((year) =>
    (years[year] ?? '')
      .split(' ')
      .filter((day) => day !== '')
      .map((day) => `${year}-${day.slice(0, 2)}-${day.slice(2)}`),
  );
  return { daysOff, workingDays: [] };
}
