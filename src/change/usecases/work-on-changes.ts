import type { EngagementDeps } from '../../engagement/deps';
import { engagementReference, readEngagement } from '../../engagement/records';
import type { Workflows } from '../../ports/workflows';
import { EFFECT_TAKERS, type EffectTakers } from '../../thread/usecases/effect-takers';
import { attemptAfter, pauseAfter } from '../../thread/usecases/pause-after';
import { lookAtChanges } from './look-at-changes';
import { restoreMarks } from './restore-marks';
import { showChanges } from './show-changes';
import { takeChangeIssues } from './take-change-issues';
import { pushChanges, wakeChanges, type ChangesMessage } from './wake-changes';

/** After so many seconds a query finds what was written before. */
const INDEX_SECONDS = 30;

/**
 * Takes over what people changed in the issues of requests, looks whom they wait for, and brings Jira in line with the
 * register, slice by slice.
 */
export async function workOnChanges(
  deps: EngagementDeps & { readonly workflows: Workflows },
  message: ChangesMessage,
  takers: EffectTakers = EFFECT_TAKERS,
): Promise<void> {
  const record = await deps.records.get(engagementReference(message.engagementId));
  if (record === undefined) return;
  const engagement = readEngagement(record);
  // While the plan is being made there are no issue types to rely on; the hourly look finds what was missed.
  if (engagement.state !== 'active') return;
  try {
    if (message.isWalk === true) {
      await restoreMarks(deps, engagement, message.cursor);
      return;
    }
    const isUntold = await takeChangeIssues(deps, engagement, message.issueIds ?? []);
    const isLook = message.isLook === true;
    const cursor = isLook
      ? await lookAtChanges(deps, engagement, message.cursor, takers)
      : undefined;
    if (isLook && message.cursor === undefined) {
      await wakeChanges(deps, { engagementId: engagement.id, isWalk: true });
    }
    const next = await showChanges(deps, engagement, message.changeIds ?? [], takers);
    if (next === undefined && isUntold) {
      await wakeChanges(deps, { engagementId: engagement.id }, INDEX_SECONDS);
    }
    if (next === undefined && cursor === undefined) return;
    const attempt = attemptAfter(message, next?.waitSeconds);
    const further = cursor === undefined ? {} : { isLook, cursor };
    await wakeChanges(
      deps,
      { engagementId: engagement.id, ...further, attempt },
      next?.waitSeconds,
    );
  } catch (error) {
    deps.log.error(`${message.engagementId}: work on changes met a fault`, error);
    const { attempt = 1 } = message;
    const pause = pauseAfter(error, attempt);
    if (pause !== undefined) await pushChanges(deps, { ...message, attempt: attempt + 1 }, pause);
  }
}
