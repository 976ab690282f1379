import type { FrozenSrs } from '../../../src/srs/baseline/contract';
import type {
  EntriesWritten,
  ProcessDrawing,
  SrsSummary,
  SrsView,
} from '../../../src/srs/contract';
import { entriesOf, MOST_DRAWING_CHARACTERS } from '../../../src/srs/entries/contract';
import { ADMINISTRATOR } from '../../support/memory/memory-deps';
import { aProcess } from '../../support/srs/a-process';
import { aMemorySrs, aRequirement, type MemorySrs } from '../../support/srs/memory-srs';
import { PROCESS } from '../../yardsticks/rights/payloads';

let srs: MemorySrs;
beforeEach(async () => {
  srs = await aMemorySrs({ lead: [ADMINISTRATOR], sponsor: ['sophie'] });
  const requirements = [aRequirement('print-two-languages')];
  await srs.get('srs.raise', { requirements });
});

const draw = (process: object = PROCESS, by?: string) => srs.ask('srs.draw', { process }, by);
const stored = async () => entriesOf((await srs.get<SrsView>('srs.get')).entries, 'process');
const drawingOf = (drawing = '') => srs.get<ProcessDrawing>('srs.drawing', { drawing });

test('a process is drawn once, its steps are read from the drawing, and the drawing is found by its hash', async () => {
  const first = await draw();
  expect(await draw()).toEqual(first);
  expect(await stored()).toMatchObject([
    {
      version: 1,
      value: {
        name: PROCESS.name,
        steps: [
          { stepId: 'start', kind: 'event', requirementIds: [] },
          { stepId: 'task', name: 'Check the order', requirementIds: ['print-two-languages'] },
        ],
      },
    },
  ]);
  const [process] = await stored();
  expect(await drawingOf(process?.value.drawing)).toEqual({ xml: PROCESS.xml });
});

test('who draws on an old version is told who was quicker, and what he drew is not stored', async () => {
  await draw();
  expect(await draw({ ...PROCESS, xml: aProcess('Other') }, 'sophie')).toMatchObject({
    error: { code: 'CONFLICT', params: { accountId: ADMINISTRATOR } },
  });
  expect(await stored()).toMatchObject([{ version: 1 }]);
});

test.each([
  [{ xml: '<a/>' }, 'srsDrawingNotBpmn'],
  [{ xml: aProcess('x', '<script/>') }, 'srsDrawingRuns'],
  [{ links: [{ stepId: 'none', requirementIds: [], caseIds: [] }] }, 'srsStepUnknown'],
  [{ name: ' ' }, 'srsEntryWordsMissing'],
])('%j is refused', async (change, key) => {
  expect(await draw({ ...PROCESS, ...change })).toMatchObject({ error: { code: 'INVALID', key } });
  expect(await stored()).toEqual([]);
});

test('a drawing that is too large for its record is refused; so is a process that nobody drew', async () => {
  const room = MOST_DRAWING_CHARACTERS - aProcess('').length;
  expect(await draw({ ...PROCESS, xml: aProcess('字'.repeat(room)) })).toMatchObject({
    error: { code: 'LIMIT', key: 'srsDrawingTooLarge' },
  });
  const entries = [{ kind: 'process', entryId: 'x', version: 0, value: { name: 'x' } }];
  expect(await srs.ask('srs.write', { entries })).toMatchObject({ error: { code: 'INVALID' } });
  expect(await srs.ask('srs.drawing', { drawing: 'a'.repeat(64) })).toMatchObject({
    error: { code: 'NOT_FOUND', key: 'srsDrawingUnknown' },
  });
});

test('a baseline keeps the process and its drawing, whatever is drawn or taken away since', async () => {
  await srs.get('srs.change', {
    changes: [{ requirementId: 'print-two-languages', version: 1, state: 'agreed' }],
  });
  const { summary } = await srs.get<EntriesWritten>('srs.draw', { process: PROCESS });
  const { baselines } = await srs.get<SrsSummary>('srs.baseline', {
    ...{ version: summary.version, reason: 'Workshop' },
  });
  const { number, hash } = baselines.at(-1) ?? { number: 0, hash: '' };
  for (const by of [ADMINISTRATOR, 'sophie']) await srs.get('srs.sign', { number, hash }, by);
  const { entryId } = PROCESS;
  await draw({ ...PROCESS, version: 1, xml: aProcess('Other') });
  expect((await srs.get<SrsView>('srs.get')).entryDeviations).toEqual([
    { entryKind: 'process', entryId, kind: 'changed' },
  ]);
  const removal = { kind: 'process', entryId, version: 2, value: null };
  await srs.get('srs.write', { entries: [removal] });
  expect(await stored()).toEqual([]);
  const frozen = await srs.get<FrozenSrs>('srs.frozen', { number });
  const [process] = entriesOf(frozen.entries, 'process');
  expect(await drawingOf(process?.value.drawing)).toEqual({ xml: PROCESS.xml });
});
