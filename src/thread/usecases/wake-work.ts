import type { EngagementDeps } from '../../engagement/deps';
import type { QueueMessage } from '../../ports/queue';

/** A message that comes before its transaction is stored, or is in the index, would find nothing to do. */
const AFTER_SECONDS = 2;

/** What a queue is told of the work on one engagement; what is undefined is not said. */
interface WorkMessage {
  readonly engagementId: string;
}

/**
 * Has something done that may be late. Nobody waits for it: a message that is lost is made good by the next hourly look.
 * @param later What the log says then.
 */
export async function wakeWork(
  deps: Pick<EngagementDeps, 'queue' | 'log'>,
  name: QueueMessage['name'],
  message: WorkMessage,
  later: string,
  delaySeconds: number = AFTER_SECONDS,
): Promise<void> {
  try {
    await pushWork(deps, name, message, delaySeconds);
  } catch (error) {
    deps.log.error(`${message.engagementId}: ${later}`, error);
  }
}

/**
 * Sends work to a queue; messages about the same engagement are worked on one after the other.
 * @throws AppError UNAVAILABLE when the platform did not take the message.
 */
export async function pushWork(
  { queue }: Pick<EngagementDeps, 'queue'>,
  name: QueueMessage['name'],
  message: WorkMessage,
  delaySeconds?: number,
): Promise<void> {
  const said = Object.entries(message).filter(([, value]) => value !== undefined);
  await queue.push({
    name,
    body: Object.fromEntries(said),
    ...(delaySeconds === undefined ? {} : { delaySeconds }),
    oneAtATime: message.engagementId,
  });
}
