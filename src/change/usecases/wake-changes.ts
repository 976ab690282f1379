import type { EngagementDeps } from '../../engagement/deps';

/** A message that comes before its transaction is stored, or is in the index, would find nothing to do. */
const AFTER_SECONDS = 2;

/** What there is to do for a register of changes. */
export interface ChangesMessage {
  readonly engagementId: string;
  /** Issues in which something happened. */
  readonly issueIds?: readonly string[] | undefined;
  /** Requests that were just written: the index by which what is due is found may not know of them yet. */
  readonly changeIds?: readonly string[] | undefined;
  /** Whether to look whom open requests wait for: roles, delegations or the day may be others. */
  readonly isLook?: boolean | undefined;
  /** Whether to walk through the marks that people search requests by: somebody may have written there. */
  readonly isWalk?: boolean | undefined;
  /** Where the look, or the walk, goes on. */
  readonly cursor?: string | undefined;
  /** Counted from 1. */
  readonly attempt?: number | undefined;
}

type Deps = Pick<EngagementDeps, 'queue' | 'log'>;

/**
 * Has Jira brought in line with a register of changes. Nobody waits for it: a message that is lost is made good by the
 * next hourly look.
 */
export async function wakeChanges(
  deps: Deps,
  message: ChangesMessage,
  delaySeconds: number = AFTER_SECONDS,
): Promise<void> {
  try {
    await pushChanges(deps, message, delaySeconds);
  } catch (error) {
    deps.log.error(`${message.engagementId}: Jira is brought in line with changes later`, error);
  }
}

/** @throws AppError UNAVAILABLE when the platform did not take the message. */
export async function pushChanges(
  { queue }: Pick<Deps, 'queue'>,
  { engagementId, issueIds, changeIds, isLook, isWalk, cursor, attempt }: ChangesMessage,
  delaySeconds: number,
): Promise<void> {
  await queue.push({
    name: 'change',
    body: {
      engagementId,
      ...(issueIds === undefined ? {} : { issueIds }),
      ...(changeIds === undefined ? {} : { changeIds }),
      ...(isLook === undefined ? {} : { isLook }),
      ...(isWalk === undefined ? {} : { isWalk }),
      ...(cursor === undefined ? {} : { cursor }),
      ...(attempt === undefined ? {} : { attempt }),
    },
    delaySeconds,
    oneAtATime: engagementId,
  });
}
