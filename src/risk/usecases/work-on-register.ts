import type { EngagementDeps } from '../../engagement/deps';
import { engagementReference, readEngagement } from '../../engagement/records';
import { wakePlan } from '../../plan/usecases/wake-plan';
import { attemptAfter, pauseAfter } from '../../thread/usecases/pause-after';
import { restoreRiskMarks } from './restore-risk-marks';
import { showRisks } from './show-risks';
import { takeRiskIssues } from './take-risk-issues';
import { watchRisks } from './watch-risks';
import { pushRegister, wakeRegister, type RegisterMessage } from './wake-register';

/** After so many seconds a query finds what was written before. */
const INDEX_SECONDS = 30;

/**
 * Takes over what people changed in the issues of risks, looks each hour at what risks watch for, and brings Jira in
 * line with the register, slice by slice.
 */
export async function workOnRegister(
  deps: EngagementDeps,
  message: RegisterMessage,
): Promise<void> {
  const record = await deps.records.get(engagementReference(message.engagementId));
  if (record === undefined) return;
  const engagement = readEngagement(record);
  // While the plan is being made, the phases do not know their issues yet; the hourly look finds what was missed.
  if (engagement.state !== 'active') return;
  if (message.wakesPlan === true) await wakePlan(deps, engagement.id);
  try {
    if (message.isWalk === true) {
      await restoreRiskMarks(deps, engagement, message.cursor);
      return;
    }
    await takeRiskIssues(deps, engagement, message.issueIds ?? []);
    const looked = message.isLook === true ? undefined : (message.lookAt ?? []);
    const isUntold = await watchRisks(deps, engagement, looked);
    if (message.isLook === true) {
      await wakeRegister(deps, { engagementId: engagement.id, isWalk: true });
    }
    const next = await showRisks(deps, engagement, message.cursor);
    // What has just fired may not be in the index yet.
    if (next === undefined && isUntold) {
      await wakeRegister(deps, { engagementId: engagement.id }, INDEX_SECONDS);
    }
    if (next === undefined) return;
    const { waitSeconds, cursor } = next;
    const attempt = attemptAfter(message, waitSeconds);
    await wakeRegister(deps, { engagementId: engagement.id, cursor, attempt }, waitSeconds);
  } catch (error) {
    deps.log.error(`${message.engagementId}: work on the register met a fault`, error);
    const { attempt = 1 } = message;
    const pause = pauseAfter(error, attempt);
    if (pause !== undefined) await pushRegister(deps, { ...message, attempt: attempt + 1 }, pause);
  }
}
