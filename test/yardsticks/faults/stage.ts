import { join } from 'node:path';
import { createManualClock, type ManualClock } from '../../../local-site/platform/manual-clock';
import type { QueueDelivery } from '../../../local-site/queue/deliveries';
import { startEngagement } from '../../support/engagement/ask';
import { letTimePass } from '../../support/engagement/engagement-state';
import { aSite, type TestSite } from '../../support/site/a-site';
import { partsOfWorker } from '../../support/site/parts-of-worker';
import type { Scenario } from './scenario';

const START = Date.UTC(2026, 2, 2, 9);
/** The work of a start, and the plan's first look, end well inside of this. */
const MINUTES = 5;
/** Search and queries lag behind writes: harder than without. */
const LAG_MS = 5_000;

export interface Stage {
  readonly site: TestSite;
  readonly clock: ManualClock;
}

/** A site as it was at one moment; opened as often as wanted, each time a copy of its own. */
export interface Snapshot {
  readonly open: (delivery?: QueueDelivery) => Promise<Stage>;
}

/** How a scenario comes to its beginning. */
type Beginning = Pick<Scenario, 'isFromTheBeginning' | 'prepare' | 'delivery'>;

/** Makes snapshots, with the back end bundled once for all of them. */
export interface Stages {
  /** The moment at which a scenario begins. */
  readonly snapshot: (scenario: Beginning) => Promise<Snapshot>;
}

async function startedWhole({ site, clock }: Stage): Promise<void> {
  await startEngagement(site);
  await letTimePass(site, clock, MINUTES);
}

export async function createStages(): Promise<Stages> {
  const entry = join(process.cwd(), 'test/yardsticks/faults/short-template-app.ts');
  const { bundleOf, copyOf, keepSite } = await partsOfWorker();
  const bundlePath = await bundleOf(entry);

  async function open(
    at: number,
    databasePath: string,
    delivery: QueueDelivery | undefined,
  ): Promise<Stage> {
    const clock = createManualClock(at);
    const site = await aSite({
      bundlePath,
      databasePath,
      clock,
      lagMs: LAG_MS,
      isChecked: false,
      ...(delivery === undefined ? {} : { queueDelivery: () => delivery }),
    });
    return { site, clock };
  }

  /** An engagement that is started, and its plan: what most scenarios begin with is made once. */
  let started: Promise<Snapshot> | undefined;

  async function snapshot(scenario: Beginning): Promise<Snapshot> {
    if (scenario.isFromTheBeginning) {
      return keep(await open(START, ':memory:', scenario.delivery), scenario.prepare);
    }
    started ??= open(START, ':memory:', undefined).then((stage) => keep(stage, startedWhole));
    return keep(await (await started).open(scenario.delivery), scenario.prepare);
  }

  async function keep(stage: Stage, prepare: Scenario['prepare']): Promise<Snapshot> {
    await prepare(stage);
    const kept = keepSite(stage.site);
    await stage.site.close();
    return {
      open: async (deliveryOfRun) => {
        const { path, remove } = copyOf(kept);
        const opened = await open(kept.at, path, deliveryOfRun);
        const close = async (): Promise<void> => {
          await opened.site.close();
          remove();
        };
        return { ...opened, site: { ...opened.site, close } };
      },
    };
  }

  return { snapshot };
}
