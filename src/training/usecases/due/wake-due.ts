import type { EngagementDeps } from '../../../engagement/deps';
import { wakeWork } from '../../../thread/usecases/wake-work';

/** Which edit made certificates be due, and from which part of the roster on nobody has looked yet. */
export interface DueMessage {
  readonly engagementId: string;
  readonly due: number;
  readonly part?: number | undefined;
  /** Counted from 1. */
  readonly attempt?: number | undefined;
}

/**
 * A function that a browser calls is ended by Forge after 25 s. The edit is stored so long after its message was sent at the
 * latest, and whoever has read the training as it was before has then written so long after that, or never will. Looking
 * after both, nothing that was learnt at the moment of the edit can be missed, and nobody's hand-in has to be bound to a
 * record that all of them share.
 */
const AFTER_SECONDS = 2 * 25 + 10;

/**
 * Has certificates issued that became due by an edit and by no act of their holders. It may be said while the edit is being
 * stored; for a message that is lost the hourly look finds the edit in the head of the training.
 */
export function wakeDue(
  deps: Pick<EngagementDeps, 'queue' | 'log'>,
  engagementId: string,
  due: number,
): Promise<void> {
  const message: DueMessage = { engagementId, due };
  const later = 'certificates that are due come within the hour';
  return wakeWork(deps, 'handbook', message, later, AFTER_SECONDS);
}
