import { AppError } from '../../app-error';
import type { EngagementDeps } from '../../engagement/deps';
import { engagementReference, readEngagement } from '../../engagement/records';
import { projectPlan } from './project-plan';
import { takeIssues } from './take-issues';

/** Minutes that an hourly look goes back: an hour, and as long again for a look that did not happen. */
const LOOK_BACK_MINUTES = 125;
/** After so many faults in a row the next hourly look makes good what is left. */
const MOST_ATTEMPTS = 5;
/** Issues of one message: far from the 200 KB that a push may carry. */
const MOST_TOLD = 5_000;
/** Pause after a fault for which Jira named none. */
const PAUSE_SECONDS = 20;

/** What there is to do for a plan. */
export interface PlanMessage {
  readonly engagementId: string;
  /** Issues in which something happened. */
  readonly issueIds?: readonly string[] | undefined;
  /** Whether to look for issues that changed lately, known or not. */
  readonly isLook?: boolean | undefined;
  /** Whether the summary is to be made anew though it is of today. */
  readonly isAnew?: boolean | undefined;
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
    if (message.isLook === true) await tellRegister(deps, engagement.id, changed);
    if (!state.head.isProjected) await projectPlan(deps, state.engagement, message.turn);
  } catch (error) {
    deps.log.error(`${message.engagementId}: work on the plan met a fault`, error);
    await tryAgain(deps, message, error);
  }
}

/** What the look found is looked for once: the register hears which issues changed, does what it has left undone, and looks
 * at what risks watch for. */
async function tellRegister(
  { queue }: EngagementDeps,
  engagementId: string,
  changed: readonly string[],
): Promise<void> {
  for (let from = 0; from === 0 || from < changed.length; from += MOST_TOLD) {
    await queue.push({
      name: 'risk',
      body: {
        engagementId,
        issueIds: changed.slice(from, from + MOST_TOLD),
        ...(from === 0 ? { isLook: true } : {}),
      },
      oneAtATime: engagementId,
    });
  }
}

async function tryAgain(deps: EngagementDeps, message: PlanMessage, error: unknown): Promise<void> {
  const { engagementId, issueIds, isLook, attempt = 1 } = message;
  if (attempt >= MOST_ATTEMPTS) return;
  const asked = error instanceof AppError ? Number(error.detail.params?.seconds) : NaN;
  await deps.queue.push({
    name: 'plan',
    body: {
      engagementId,
      ...(issueIds === undefined ? {} : { issueIds }),
      ...(isLook === undefined ? {} : { isLook }),
      attempt: attempt + 1,
    },
    delaySeconds: Number.isFinite(asked) ? asked + 1 : PAUSE_SECONDS,
    oneAtATime: engagementId,
  });
}
