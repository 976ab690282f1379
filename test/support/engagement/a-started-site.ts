import { createManualClock, type ManualClock } from '../../../local-site/platform/manual-clock';
import type { SeedName } from '../../../local-site/seed/apply-seed';
import type { EngagementDraft } from '../../../src/engagement/contract';
import { aSite, type TestSite, type TestSiteOptions } from '../site/a-site';
import { partsOfWorker } from '../site/parts-of-worker';
import { projectIdOf } from './a-draft';
import { startEngagement } from './ask';
import { asking, type Asking } from './asking';
import { letTimePass } from './engagement-state';

interface StartedOptions extends Omit<TestSiteOptions, 'clock' | 'databasePath'> {
  readonly seed?: SeedName;
  /** Passed since the start: with the first one the plan and its issues are made. 1 by default. */
  readonly minutes?: number;
  readonly draft?: Partial<EngagementDraft>;
  /** Another engagement, in the demo's second project. */
  readonly alsoInHuadong?: Partial<EngagementDraft>;
}

export interface StartedSite extends Asking {
  readonly site: TestSite;
  readonly clock: ManualClock;
  /** That of the project NWE. */
  readonly engagementId: string;
}

const START = Date.UTC(2026, 2, 2, 9);

/**
 * A site on which an engagement has been started. The start is made once for all tests of a worker that begin with the
 * same one; each gets a site of its own as it was then.
 */
export async function aStartedSite(options: StartedOptions = {}): Promise<StartedSite> {
  const { seed = 'one-project', minutes = 1, draft = {}, alsoInHuadong, ...rest } = options;
  const { beginnings, copyOf, keepSite } = await partsOfWorker();
  const name = JSON.stringify({ seed, minutes, draft, alsoInHuadong });

  async function begin() {
    const clock = createManualClock(START);
    const site = await aSite({ clock, seed });
    await startEngagement(site, draft);
    if (alsoInHuadong !== undefined) await startEngagement(site, alsoInHuadong, 'HDC');
    await letTimePass(site, clock, minutes);
    const kept = keepSite(site);
    await site.close();
    return kept;
  }

  const beginning = beginnings.get(name) ?? begin();
  beginnings.set(name, beginning);
  const kept = await beginning;
  const { path, remove } = copyOf(kept);
  const clock = createManualClock(kept.at);
  const site = await aSite({ ...rest, clock, databasePath: path });
  const close = async (): Promise<void> => {
    await site.close();
    remove();
  };
  const started = { ...site, close };
  const engagementId = `p${projectIdOf(site, 'NWE')}`;
  return { site: started, clock, engagementId, ...asking(started, engagementId) };
}
