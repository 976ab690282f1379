import type { EngagementDeps } from '../../engagement/deps';
import { engagementReference, readEngagement } from '../../engagement/records';
import type { UatMessage } from './wake-uat';

/** Does what may be late for a register of test cases; each part of it may be done twice without harm. */
export async function workOnUat(
  { records, log }: Pick<EngagementDeps, 'records' | 'log'>,
  message: UatMessage,
): Promise<void> {
  const record = await records.get(engagementReference(message.engagementId));
  if (record === undefined || readEngagement(record).state !== 'active') return;
  log.error(`${message.engagementId}: there is nothing to do for test cases`, message);
}
