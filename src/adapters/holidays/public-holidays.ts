import { AppError } from '../../app-error';
import type { HolidayCalendar, HolidayDays } from '../../ports/holiday-calendar';
import { chineseDays } from './chinese-days';
import { COUNTRIES, countryDays } from './country-days';

/**
 * Public holidays: for China with make-up working days, by `chinese-days`; elsewhere by a table of their
 * own. Both are loaded when they are first asked for, so that a start of the back end does not pay for them.
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
