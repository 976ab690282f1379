import type { EngagementDeps } from '../../engagement/deps';
import { engagementReference, readEngagement } from '../../engagement/records';
import { pauseAfter } from '../../thread/usecases/pause-after';
import { takeUpSrsSigners } from './take-up-signers';
import { pushSrs, type SrsMessage } from './wake-srs';

type Deps = Pick<EngagementDeps, 'records' | 'queue' | 'log'>;

/** Brings in line with a specification what follows from it; each part of it may be done twice without harm. */
export async function workOnSrs(deps: Deps, message: SrsMessage): Promise<void> {
  const record = await deps.records.get(engagementReference(message.engagementId));
  if (record === undefined) return;
  const engagement = readEngagement(record);
  if (engagement.state !== 'active') return;
  try {
    await takeUpSrsSigners(deps, engagement);
  } catch (error) {
    deps.log.error(`${message.engagementId}: work on the specification met a fault`, error);
    const { attempt = 1 } = message;
    const pause = pauseAfter(error, attempt);
    if (pause !== undefined) await pushSrs(deps, { ...message, attempt: attempt + 1 }, pause);
  }
}
