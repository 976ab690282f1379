import type { BufferZone, PlanReason } from '../contract';

/** What a phase's health follows from. */
export interface PhaseFacts {
  /** Deliverables and milestones that the client rejected. */
  readonly rejected: number;
  /** Days of the buffer that its items eat. */
  readonly bufferDays: number;
  /** Items that end after the day by which they must. */
  readonly missed: number;
  /** Working days by which it ends later than agreed. */
  readonly varianceDays: number;
  /** How the buffer of the whole plan stands. */
  readonly zone: BufferZone;
}

/** The worst of what is known, and every reason for it in words; never a bare colour. */
export function phaseHealth(facts: PhaseFacts): {
  readonly state: BufferZone;
  readonly reasons: readonly PlanReason[];
} {
  const { rejected, bufferDays, missed, varianceDays, zone } = facts;
  const found: { readonly state: BufferZone; readonly reason: PlanReason }[] = [];
  const add = (state: BufferZone, key: string, count: number): void => {
    if (count > 0) found.push({ state, reason: { key, params: { count } } });
  };
  add('late', 'rejected', rejected);
  add('late', 'missedDays', missed);
  add(zone === 'late' ? 'late' : 'watch', 'eatsBuffer', bufferDays);
  if (bufferDays === 0) add('watch', 'laterThanAgreed', varianceDays);
  if (found.length === 0) return { state: 'onPace', reasons: [{ key: 'nothingLate' }] };
  const isLate = found.some(({ state }) => state === 'late');
  return { state: isLate ? 'late' : 'watch', reasons: found.map(({ reason }) => reason) };
}
