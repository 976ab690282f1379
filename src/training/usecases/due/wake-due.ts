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
 * Has certificates issued that became due by an edit and by no act of their holders. It may be said while the edit is being
 * stored: the message comes later as a rule, and for one that came sooner or is lost the hourly look finds the edit in the
 * head of the training.
 */
export function wakeDue(
  deps: Pick<EngagementDeps, 'queue' | 'log'>,
  engagementId: string,
  due: number,
): Promise<void> {
  const message: DueMessage = { engagementId, due };
  return wakeWork(deps, 'handbook', message, 'certificates that are due come within the hour');
}
