import type { EngagementDeps } from '../../engagement/deps';
import { pauseAfter } from '../../thread/usecases/pause-after';
import { pushWork } from '../../thread/usecases/wake-work';
import { lookAtPages } from './look-at-pages';

/** What there is to look at in the pages of a handbook. */
export interface HandbookMessage {
  readonly engagementId: string;
  /** Pages in which something happened. */
  readonly pageIds?: readonly string[] | undefined;
  /** Whether to look at all of them: somebody may have written there unheard. */
  readonly isLook?: boolean | undefined;
  /** Counted from 1. */
  readonly attempt?: number | undefined;
}

/** Takes note of what people did to the pages of a handbook; doing it twice makes no difference. */
export async function workOnHandbook(
  deps: Pick<EngagementDeps, 'records' | 'pages' | 'clock' | 'queue' | 'log'>,
  message: HandbookMessage,
): Promise<void> {
  const { engagementId, pageIds = [], isLook = false, attempt = 1 } = message;
  try {
    await lookAtPages(deps, engagementId, isLook ? undefined : pageIds);
  } catch (error) {
    deps.log.error(`${engagementId}: a look at the handbook met a fault`, error);
    const pause = pauseAfter(error, attempt);
    const again: HandbookMessage = { ...message, attempt: attempt + 1 };
    if (pause !== undefined) await pushWork(deps, 'handbook', again, pause);
  }
}
