import type { EngagementDeps } from '../../engagement/deps';
import { engagementReference, readEngagement } from '../../engagement/records';
import { attemptAfter, pauseAfter } from '../../thread/usecases/pause-after';
import { lookAtIssues, walkThroughIssues } from './look-at-requirement-issues';
import { showRequirements } from './show-requirements';
import { takeUpSrsSigners } from './take-up-signers';
import { pushSrs, wakeSrs, type SrsMessage } from './wake-srs';

/**
 * Takes note of what people changed in the issues of requirements, and brings in line with a specification what follows
 * from it, slice by slice; each part of it may be done twice without harm.
 */
export async function workOnSrs(deps: EngagementDeps, message: SrsMessage): Promise<void> {
  const record = await deps.records.get(engagementReference(message.engagementId));
  if (record === undefined) return;
  const engagement = readEngagement(record);
  if (engagement.state !== 'active') return;
  const { id: engagementId } = engagement;
  try {
    const { isLook = false, from = 0, issueIds = [] } = message;
    await takeUpSrsSigners(deps, engagement);
    await lookAtIssues(deps, engagement, issueIds);
    const further = isLook ? await walkThroughIssues(deps, engagement, from) : undefined;
    const next = await showRequirements(deps, engagement);
    if (further !== undefined) await wakeSrs(deps, { engagementId, isLook, from: further });
    if (next !== undefined) {
      const { waitSeconds } = next;
      await wakeSrs(
        deps,
        { engagementId, attempt: attemptAfter(message, waitSeconds) },
        waitSeconds,
      );
    }
  } catch (error) {
    deps.log.error(`${message.engagementId}: work on the specification met a fault`, error);
    const { attempt = 1 } = message;
    const pause = pauseAfter(error, attempt);
    if (pause !== undefined) await pushSrs(deps, { ...message, attempt: attempt + 1 }, pause);
  }
}
