import type { RecordReference, RecordStore, StoredRecord } from '../../../src/ports/record-store';
import type { SrsSummary, SrsView } from '../../../src/srs/contract';
import { readSrsState, srsReferences } from '../../../src/srs/usecases/read-srs-state';
import { ADMINISTRATOR } from '../../support/memory/memory-deps';
import { aMemorySrs, aRequirement, type MemorySrs } from '../../support/srs/memory-srs';
import { GOAL } from '../../yardsticks/rights/payloads';

let srs: MemorySrs;
beforeEach(async () => {
  srs = await aMemorySrs({ lead: [ADMINISTRATOR], sponsor: ['sophie'] });
  await srs.get('srs.raise', { requirements: [aRequirement('a')] });
  await srs.get('srs.write', { entries: [GOAL] });
});

const stored = () => srs.deps.records.getMany(srsReferences(srs.engagementId));

/** What one call gives when somebody writes while it is answered: these records are older than the others. */
async function torn(older: ReadonlyMap<string, StoredRecord>, isOlder: (key: string) => boolean) {
  let calls = 0;
  const getMany: RecordStore['getMany'] = async (references: readonly RecordReference[]) => {
    const found = new Map(await srs.deps.records.getMany(references));
    calls += 1;
    if (calls > 1) return found;
    for (const key of [...found.keys()].filter(isOlder)) {
      const was = older.get(key);
      if (was === undefined) found.delete(key);
      else found.set(key, was);
    }
    return found;
  };
  const state = await readSrsState({ records: { ...srs.deps.records, getMany } }, srs.engagementId);
  return { state, calls };
}

async function signed(): Promise<void> {
  const { version } = (await srs.get<SrsView>('srs.get')).summary;
  const { baselines } = await srs.get<SrsSummary>('srs.baseline', { version, reason: 'Agreed' });
  const { number, hash } = { number: 0, hash: '', ...baselines[0] };
  for (const by of [ADMINISTRATOR, 'sophie']) await srs.get('srs.sign', { number, hash }, by);
}

test.each([
  [
    'requirements',
    'part',
    async () =>
      srs.get('srs.change', { changes: [{ requirementId: 'a', version: 1, title: 'Other' }] }),
  ],
  [
    'goals',
    'frame',
    async () => srs.get('srs.write', { entries: [{ ...GOAL, version: 1, value: null }] }),
  ],
  ['signed versions', 'signed', signed],
] as const)('%s of another moment than the head are read once more', async (_, kind, write) => {
  const older = await stored();
  await write();
  const now = await readSrsState(srs.deps, srs.engagementId);
  const keys = [...(await stored()).keys()].filter((key) => key.includes(kind));
  expect(keys).not.toEqual([]);
  const { state, calls } = await torn(older, (key) => keys.includes(key));
  expect(calls).toBe(2);
  const content = ({ others: _others, ...content }: typeof now) => content;
  expect(content(state)).toEqual(content(now));
});
