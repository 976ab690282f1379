import { usePage } from '../page-context';
import { dayNumber } from './day-number';

export interface DateTexts {
  /** `12 Mar 2027` in the reader's own order. */
  readonly day: (isoDate: string) => string;
  /** `12 Mar`: where the year is clear from the surroundings. */
  readonly shortDay: (isoDate: string) => string;
  /** `Friday, 12 March 2027`. */
  readonly weekday: (isoDate: string) => string;
  /** `March 2027`. */
  readonly month: (isoDate: string) => string;
  /** `March`, short where the language has a short form. */
  readonly monthName: (isoDate: string) => string;
  /** `2027`. */
  readonly year: (isoDate: string) => string;
  /** A moment, in the reader's time zone. */
  readonly moment: (milliseconds: number) => string;
}

/** Calendar days are no moments: they are formatted in UTC, so that no time zone can move them. */
export function dateTexts(locale: string): DateTexts {
  const of = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
    return (isoDate: string) => format.format(dayNumber(isoDate) * 86_400_000);
  };
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  return {
    day: of({ day: 'numeric', month: 'short', year: 'numeric' }),
    shortDay: of({ day: 'numeric', month: 'short' }),
    weekday: of({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
    month: of({ month: 'short', year: 'numeric' }),
    monthName: of({ month: 'short' }),
    year: of({ year: 'numeric' }),
    moment: (milliseconds) => moment.format(milliseconds),
  };
}

/** Kept for all rows of all tables: making a format takes far longer than using it. */
const known = new Map<string, DateTexts>();

export function useDates(): DateTexts {
  const { locale } = usePage();
  const texts = known.get(locale) ?? dateTexts(locale);
  known.set(locale, texts);
  return texts;
}
