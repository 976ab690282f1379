import { FILE_LIMITS } from '../../files/file-limits';

/**
 * How much an import takes. Checked before or while a file is unpacked, so that a file made to exhaust
 * memory is refused early.
 */
export const EXCHANGE_LIMITS = {
  ...FILE_LIMITS,
  /** The engine's own limit for a plan. */
  MAX_ITEMS: 5_000,
  /** Rows of groups, which count besides: the plan keeps none of them. */
  MAX_GROUPS: 2_000,
  MAX_LINKS: 20_000,
  MAX_CALENDARS: 500,
  /** Over all calendars, after repeated exceptions are spelled out. */
  MAX_CALENDAR_EXCEPTIONS: 20_000,
  /** Exceptions with a rule of repetition, and weeks that hold for a time. */
  MAX_REPEATED_EXCEPTIONS: 1_000,
  /** In one calendar, ranges spelled out: two and a half centuries. */
  MAX_EXCEPTION_DAYS: 100_000,
  MAX_ID_CHARACTERS: 64,
  /** Jira's limit for a summary. */
  MAX_NAME_CHARACTERS: 255,
  MAX_TEXT_CHARACTERS: 32_000,
  MAX_SHORT_TEXT_CHARACTERS: 255,
  /** Fifty years of working days. */
  MAX_DAYS: 13_000,
} as const;
