import { track, type Track } from '../../../../src/training/register/contract';

export const WHICH_SESSIONS = ['toCome', 'over', 'mine', 'all'] as const;
export type WhichSessions = (typeof WHICH_SESSIONS)[number];

/** Which sessions are shown, and how. It lives in the address, so that a link shows the same. */
export interface SessionsLook {
  readonly which: WhichSessions;
  readonly track: Track | '';
  readonly isMonth: boolean;
  /** `YYYY-MM`; empty for the one of today. */
  readonly month: string;
}

const MONTH = /^[12]\d{3}-(0[1-9]|1[0-2])$/;

/** What an address says; anybody can have written it. */
export function readSessionsLook(params: URLSearchParams): SessionsLook {
  const read = (name: string) => params.get(name) ?? '';
  return {
    which: WHICH_SESSIONS.find((one) => one === read('which')) ?? 'toCome',
    track: track.options.find((one) => one === read('track')) ?? '',
    isMonth: read('view') === 'month',
    month: MONTH.test(read('month')) ? read('month') : '',
  };
}

/** Entries of the address; what is usual is left out of it. */
export function sessionsEntriesOf(look: SessionsLook): Readonly<Record<string, string>> {
  return {
    which: look.which === 'toCome' ? '' : look.which,
    track: look.track,
    view: look.isMonth ? 'month' : '',
    month: look.month,
  };
}
