import { dayOfTime } from '../../../../src/plan/model/calendar-day';
import { observationDays, type StoredBrief } from '../../../../src/training/model/observation/due';
import type { RosterRow } from '../../../../src/training/people/contract';

export const DAY = 86_400_000;
/** When Kim got his certificate. */
export const CERTIFIED = Date.UTC(2026, 2, 2, 9);
export const certifiedDay = dayOfTime(CERTIFIED);
/** What is known of his certificate. */
export const MARK = {
  ...{ number: 'E-O0001-1', code: 'CODE', at: CERTIFIED, learnt: {}, expires: '2028-03-02' },
};
/** An operator who is certified. */
export const KIM = {
  ...{ accountId: 'kim', department: 'Warehouse' },
  tracks: ['operator'],
  certificates: { operator: MARK },
} satisfies Pick<RosterRow, 'accountId' | 'department' | 'tracks' | 'certificates'>;
/** As long as nobody sets them otherwise. */
export const DAYS = observationDays({}, undefined);

/** What is stored of an observation that was recorded. */
export function aBrief(brief: Partial<StoredBrief> = {}): StoredBrief {
  const counts = { alone: 2, withHelp: 0, notUsed: 0, notSeen: 1 };
  const of = { number: 1, track: 'operator', round: 'first' } as const;
  return { ...of, observer: 'tess', at: CERTIFIED + 31 * DAY, counts, tickets: 2, ...brief };
}
