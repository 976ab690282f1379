import { join } from 'node:path';
import fc from 'fast-check';
import { createManualClock, type ManualClock } from '../../local-site/platform/manual-clock';
import type { RecordStore } from '../../src/ports/record-store';
import { manifestEntities } from '../support/memory/manifest-entities';
import { memoryRecordStore } from '../support/memory/memory-record-store';
import { aSite, type TestSite } from '../support/site/a-site';
import { portsOf } from './ports-target';
import { storeCommands, type StoreWorld } from './record-store-commands';

const LAG_MS = 3_000;
const RUNS = 100;
const MOST_COMMANDS = 40;

describe.each([0, LAG_MS])('with queries %i ms behind', (lagMs) => {
  let site: TestSite;
  let clock: ManualClock;
  let real: RecordStore;
  let runs = 0;

  beforeAll(async () => {
    clock = createManualClock(Date.UTC(2026, 2, 2, 9));
    const appEntry = join(process.cwd(), 'test/conformance/ports-app.ts');
    site = await aSite({ appEntry, clock, lagMs, enforceRates: false });
    real = portsOf(site, 'lead').records;
  });
  afterAll(() => site.close());

  test('the store in memory and the one on the local site answer alike, whatever is asked', async () => {
    const entities = manifestEntities();
    await fc.assert(
      fc.asyncProperty(
        fc.commands(storeCommands, { maxCommands: MOST_COMMANDS, size: 'max' }),
        (commands) =>
          fc.asyncModelRun(() => {
            runs += 1;
            const world: StoreWorld = {
              memory: memoryRecordStore({ entities, clock, lagMs: () => lagMs }),
              real,
              space: `run${runs}`,
              written: { count: 0 },
              advance: (ms) => clock.advance(ms),
            };
            return { model: {}, real: world };
          }, commands),
      ),
      { numRuns: RUNS },
    );
  });
});
