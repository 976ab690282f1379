import { STORAGE_LIMITS } from '../../../local-site/kvs/limits';
import { storedBytes } from '../../../src/plan/model/stored-bytes';
import type { RecordReference, StoredRecord } from '../../../src/ports/record-store';
import { MOST_TRAINEES, ROSTER_PARTS } from '../../../src/training/people/contract';
import {
  observationPartIn,
  observationPartRecord,
} from '../../../src/training/observation/records';
import {
  observersIn,
  observersReference,
} from '../../../src/training/observation/observers-record';
import { countReadiness } from '../../../src/training/usecases/gate/count-readiness';
import { aMemorySrs, type MemorySrs } from '../../support/srs/memory-srs';
import { KIM } from '../../support/training/a-memory-training';
import { trainingRecords } from '../../support/training/training-records';

const CHAPTERS = 60;
const DAY_MS = 86_400_000;
/** After so many days the first observations fall due, the second not yet. */
const DUE_DAYS = 31;
/** Of 4,000 that an installation may read in a minute: thirty trainings of this size may be looked at in one. */
const MOST_UNITS = 130;

/** What is read in each hour. */
const READ = new Set(['head', 'people', 'observations']);

let memory: MemorySrs;
beforeAll(async () => {
  memory = await aMemorySrs();
  const { deps, engagementId } = memory;
  const size = { chapters: CHAPTERS, people: MOST_TRAINEES, learner: KIM };
  const records = trainingRecords(engagementId, size, deps.clock.now());
  for (const record of records) {
    if (READ.has(String(record.value.kind))) await deps.records.create(unseenIn(record));
  }
});

/** The last part of the roster has been observed by nobody. */
function unseenIn(record: StoredRecord): StoredRecord {
  if (record.value.kind !== 'observations') return record;
  const part = observationPartIn(record, memory.engagementId, ROSTER_PARTS - 1);
  return part.part < ROSTER_PARTS - 1 ? record : observationPartRecord({ ...part, briefs: [] });
}

async function stored(
  reference: (engagementId: string) => RecordReference,
): Promise<StoredRecord | undefined> {
  return memory.deps.records.get(reference(memory.engagementId));
}

/** What a look asks of storage. */
async function look() {
  const { records } = memory.deps;
  const cost = { calls: 0, depth: 0, read: 0, units: 0, writes: 0 };
  let waited = 0;
  /** One call of the platform, which waits for all that were answered before it. */
  const call = async <Value>(asked: () => Promise<Value>): Promise<Value> => {
    const depth = waited + 1;
    cost.calls += 1;
    cost.depth = Math.max(cost.depth, depth);
    const value = await asked();
    // Those that were asked at the same time are answered at the same time.
    await new Promise(setImmediate);
    waited = Math.max(waited, depth);
    return value;
  };
  const counted = {
    ...records,
    getMany: (references: Parameters<typeof records.getMany>[0]) =>
      call(async () => {
        const found = await records.getMany(references);
        const bytes = [...found.values()].reduce((sum, { value }) => sum + storedBytes(value), 0);
        cost.read += references.length;
        cost.units += Math.ceil(bytes / STORAGE_LIMITS.UNIT_BYTES);
        return found;
      }),
    transact: (operations: Parameters<typeof records.transact>[0]) => {
      cost.writes += 1;
      return call(() => records.transact(operations));
    },
  };
  await countReadiness({ ...memory.deps, records: counted }, memory.engagementId);
  return cost;
}

test('an hourly look at 5,000 people reads what was observed only once something may be due', async () => {
  const first = await look();
  expect(first.writes).toBe(1);
  // Who learns, their head twice, figures, and what the lists follow from.
  const quiet = { calls: 4, depth: 3, read: ROSTER_PARTS + 6, writes: 0 };
  const { units, ...cost } = await look();
  expect(cost).toEqual(quiet);
  expect(units).toBeLessThan(MOST_UNITS);

  memory.deps.clock.advance(DUE_DAYS * DAY_MS);
  const due = await look();
  const { listed } = observersIn(await stored(observersReference), memory.engagementId);
  expect(listed.length).toBeGreaterThan(1);
  // Twenty lines in each transaction, and the figures of the day.
  const transactions = Math.ceil(listed.length / 20);
  expect(due.writes).toBe(transactions + 1);
  expect(due.calls).toBe(quiet.calls + 2 + 2 * transactions);

  const later = await look();
  expect(later).toMatchObject({ calls: 5, depth: 4, read: quiet.read + ROSTER_PARTS, writes: 0 });
  expect(later.units).toBeLessThan(MOST_UNITS);
});
