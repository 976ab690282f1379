import Holidays from 'date-holidays';

/** Countries whose public holidays are offered; more need only a line here, and the table written anew. */
export const COUNTRIES =
  'AT AU BE CA CH DE DK ES FI FR GB HK IE IT JP KR MY NL NO NZ PL PT SE SG TW US VN'.split(' ');

/** Plans may begin in the first and reach to the last of these years. */
export const FIRST_YEAR = 2024;
export const LAST_YEAR = 2045;

const DAY_MS = 86_400_000;

/**
 * Nationwide public holidays by country and year, substitute days included, weekends left out, each year as
 * one line of `MMDD`.
 * @returns {Record<string, Record<string, string>>}
 */
export function publicDays() {
  return Object.fromEntries(COUNTRIES.map((country) => [country, yearsOf(country)]));
}

function yearsOf(country) {
  const calendar = new Holidays(country);
  const years = Array.from(
    { length: LAST_YEAR - FIRST_YEAR + 1 },
    (_, index) => FIRST_YEAR + index,
  );
  const days = new Set(
    years.flatMap((year) =>
      calendar
        .getHolidays(year)
        .filter(({ type }) => type === 'public')
        .flatMap(({ start, end }) => daysBetween(start, end)),
    ),
  );
  const weekdays = [...days].filter((day) => !isWeekend(day)).sort();
  return Object.fromEntries(
    years.map((year) => [
      year,
      weekdays
        .filter((day) => day.startsWith(`${year}-`))
        .map((day) => day.slice(5).replace('-', ''))
        .join(' '),
    ]),
  );
}

/** Days from `start` up to, not including, `end`; both are midnights of the country's own clock. */
function daysBetween(start, end) {
  const count = Math.max(1, Math.round((end.getTime() - start.getTime()) / DAY_MS));
  // Noon of the first day in UTC terms, so that no time zone moves it to a neighbouring day.
  const noon = start.getTime() + DAY_MS / 2;
  return Array.from({ length: count }, (_, index) =>
    new Date(noon + index * DAY_MS).toISOString().slice(0, 10),
  );
}

function isWeekend(day) {
  return [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
}
