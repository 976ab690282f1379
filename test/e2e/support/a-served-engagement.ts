import { createManualClock, type ManualClock } from '../../../local-site/platform/manual-clock';
import { startEngagement } from '../../support/engagement/ask';
import { asking, type Asking } from '../../support/engagement/asking';
import { letTimePass } from '../../support/engagement/engagement-state';
import { aServedSite, type ServedTestSite } from '../../support/site/a-served-site';

/** Longer than the job of a start and its links take. */
const MINUTES = 12;

/** A served site on which an engagement is started and its plan is made. */
export interface ServedEngagement extends Asking {
  readonly site: ServedTestSite;
  /** Stands still, so that what waits, waits until the test has looked. */
  readonly clock: ManualClock;
  readonly engagementId: string;
}

/** @param draft what is chosen at the start, where it is not as usual */
export async function aServedEngagement(
  draft: Parameters<typeof startEngagement>[1] = {},
  options: Parameters<typeof aServedSite>[0] = {},
): Promise<ServedEngagement> {
  const clock = createManualClock(Date.UTC(2026, 2, 2, 9));
  const site = await aServedSite({ ...options, clock });
  const { engagementId } = await startEngagement(site, draft);
  await letTimePass(site, clock, MINUTES);
  return { site, clock, engagementId, ...asking(site, engagementId) };
}
