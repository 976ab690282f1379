import { AppError } from '../../app-error';
import type { HolidayCalendar, HolidayDays } from '../../ports/holiday-calendar';
import { chineseDays } from './chinese-days';
import { countryDays } from './country-days';

/** Countries whose public holidays are offered; more need only a line here. */
const COUNTRIES = [
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
 * Public holidays: for China with make-up working days, by `chinese-days`; elsewhere by `date-holidays`.
 * Both are loaded when they are first asked for, so that a start of the back end does not pay for them.
 */
export const publicHolidays: HolidayCalendar = {
  regions: () => ['CN', ...COUNTRIES].sort(),
  async load(region, fromYear, toYear): Promise<HolidayDays> {
    if (region === 'CN') return chineseDays(fromYear, toYear);
    const country = COUNTRIES.find((known) => known === region);
    if (country === undefined) {
      throw new AppError({
        code: 'INVALID',
        field: 'calendar.region',
        key: 'regionUnknown',
        params: { region },
      });
    }
    return countryDays(country, fromYear, toYear);
  },
};
