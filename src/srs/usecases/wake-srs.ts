import type { EngagementDeps } from '../../engagement/deps';

/** A message that comes before its transaction is stored would find nothing to do. */
const AFTER_SECONDS = 2;

/** What there is to do for a specification. */
export interface SrsMessage {
  readonly engagementId: string;
  /** Counted from 1. */
  readonly attempt?: number | undefined;
}

type Deps = Pick<EngagementDeps, 'queue' | 'log'>;

/** Has done what may be late. Nobody waits for it: a message that is lost is made good by the next hourly look. */
export async function wakeSrs(
  deps: Deps,
  message: SrsMessage,
  delaySeconds: number = AFTER_SECONDS,
): Promise<void> {
  try {
    await pushSrs(deps, message, delaySeconds);
  } catch (error) {
    deps.log.error(`${message.engagementId}: work on the specification is done later`, error);
  }
}

/** @throws AppError UNAVAILABLE when the platform did not take the message. */
export async function pushSrs(
  { queue }: Pick<Deps, 'queue'>,
  { engagementId, attempt }: SrsMessage,
  delaySeconds: number,
): Promise<void> {
  await queue.push({
    name: 'srs',
    body: { engagementId, ...(attempt === undefined ? {} : { attempt }) },
    delaySeconds,
    oneAtATime: engagementId,
  });
}
