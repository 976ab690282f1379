import type { EngagementDeps } from '../../engagement/deps';
import { engagementReference, readEngagement } from '../../engagement/records';
import { pauseAfter } from '../../thread/usecases/pause-after';
import { projectPlan } from './project-plan';
import { takeIssues } from './take-issues';

/** Minutes that an hourly look goes back: an hour, and as long again for a look that did not happen. */
const LOOK_BACK_MINUTES = 125;
/** Issues of one message: far from the 200 KB that a push may carry. */
const MOST_TOLD = 5_000;

/** What there is to do for a plan. */
export interface PlanMessage {
  readonly engagementId: string;
  /** Issues in which something happened. */
  readonly issueIds?: readonly string[] | undefined;
  /** Whether to look for issues that changed lately, known or not. */
  readonly isLook?: boolean | undefined;
  /** Whether the summary is to be made anew though it is of today. */
  readonly isAnew?: boolean | undefined;
  /** Change requests that were written with the plan, whose issues are to be brought in line, too. */
  readonly changeIds?: readonly string[] | undefined;
  /** The slice of work that this goes on from. */
  readonly turn?: number | undefined;
  /** Counted from 1. */
  readonly attempt?: number | undefined;
}

/** Takes over what happened in Jira, and brings Jira in line with the plan. */
export async function workOnPlan(deps: EngagementDeps, message: PlanMessage): Promise<void> {
  const record = await deps.records.get(engagementReference(message.engagementId));
  if (record === undefined) return;
  const engagement = readEngagement(record);
  // While the plan is being made, its items do not know their issues yet; the first look finds what was missed.
  if (engagement.state !== 'active') return;
  try {
    const changed =
      message.isLook === true
        ? await deps.issues.changedWithin(engagement.projectId, LOOK_BACK_MINUTES)
        : [];
    const issueIds = [...new Set([...(message.issueIds ?? []), ...changed])];
    const { state } = await takeIssues(
      deps,
      engagement,
      issueIds,
      message.isAnew === true || message.isLook === true,
    );
    if (message.changeIds !== undefined) {
      const { id: engagementId } = engagement;
      const body = { engagementId, changeIds: message.changeIds };
      await deps.queue.push({ name: 'change', body, oneAtATime: engagementId });
    }
    if (message.isLook === true) await tellRegisters(deps, engagement.id, changed);
    if (!state.head.isProjected) await projectPlan(deps, state.engagement, message.turn);
  } catch (error) {
    deps.log.error(`${message.engagementId}: work on the plan met a fault`, error);
    await tryAgain(deps, message, error);
  }
}

/**
 * What the look found is looked for once: the registers hear which issues changed, do what they have left undone, and
 * look at what the day has brought.
 */
async function tellRegisters(
  { queue }: EngagementDeps,
  engagementId: string,
  changed: readonly string[],
): Promise<void> {
  for (let from = 0; from === 0 || from < changed.length; from += MOST_TOLD) {
    const body = {
      engagementId,
      issueIds: changed.slice(from, from + MOST_TOLD),
      ...(from === 0 ? { isLook: true } : {}),
    };
    for (const name of ['risk', 'change', 'uat', 'srs'] as const) {
      await queue.push({ name, body, oneAtATime: engagementId });
    }
  }
  // Its pages are Confluence's: what changed in Jira is nothing to them.
  await queue.push({
    name: 'handbook',
    body: { engagementId, isLook: true },
    oneAtATime: engagementId,
  });
}

async function tryAgain(deps: EngagementDeps, message: PlanMessage, error: unknown): Promise<void> {
  const { engagementId, issueIds, isLook, attempt = 1 } = message;
  const delaySeconds = pauseAfter(error, attempt);
  if (delaySeconds === undefined) return;
  await deps.queue.push({
    name: 'plan',
    body: {
      engagementId,
      ...(issueIds === undefined ? {} : { issueIds }),
      ...(isLook === undefined ? {} : { isLook }),
      attempt: attempt + 1,
    },
    delaySeconds,
    oneAtATime: engagementId,
  });
}
