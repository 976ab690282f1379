import { z } from 'zod';
import { ask, startEngagement, storedRecords, valueOf } from '../../support/engagement/ask';
import { REQUIREMENT } from '../rights/payloads';
import { totalOf, type Cost } from './cost';
import { LIMIT_OF_SCREEN, limitOf, overLimit } from './limits';
import { stagesOf, type Stage } from './stage';

const SMALL = 60;
/** So many as the largest specification that is promised. */
const LARGE = 500;
/** Bytes of an answer for each requirement of usual length, with its issue; Forge carries 5 MB. */
const BYTES_EACH = 1_100;
const requirementId = 'r42';

/** What people do with a specification and its document, by name. */
const ACTS = {
  'the document, and the macro': ['srs.get', {}],
  'how far its issues are': ['srs.summary', {}],
  'a baseline': ['srs.frozen', { number: 1 }],
  'marks of tests': ['uat.trace', {}],
  'save one': [
    'srs.change',
    { changes: [{ requirementId, version: 1, statement: 'The system shall print.' }] },
  ],
  'decide about an issue': ['srs.settle', { settlements: [{ act: 'putBack', requirementId }] }],
} as const;
type Act = keyof typeof ACTS;
const acts: readonly Act[] = Object.keys(ACTS) as Act[];

interface Measured {
  readonly cost: Cost;
  readonly bytes: number;
}
const measured = new Map<string, Measured>();
const made = new Map<number, number>();

beforeAll(async () => {
  const stages = await stagesOf();
  for (const size of [SMALL, LARGE]) {
    const stage = await stages.open();
    try {
      await measureAt(stage, size);
    } finally {
      await stage.close();
    }
  }
}, 240_000);

async function measureAt(stage: Stage, size: number): Promise<void> {
  const { value: started } = await stage.measure(() => startEngagement(stage.site));
  const { engagementId } = started;
  await stage.deliverAll();
  const asked = async (name: string, payload: object) =>
    valueOf(await ask(stage.site, name, { engagementId, ...payload }), z.unknown());
  for (let from = 0; from < size; from += 10) {
    const requirements = Array.from({ length: 10 }, (_, index) => ({
      ...REQUIREMENT,
      requirementId: `r${String(from + index)}`,
    }));
    await stage.unmeasured(() => asked('srs.raise', { requirements }));
  }
  const { cost } = await stage.measure(() => stage.deliverAll());
  made.set(size, cost.calls.jira);
  await stage.unmeasured(async () => {
    const { version } = z.object({ version: z.number() }).parse(await asked('srs.summary', {}));
    await asked('srs.baseline', { version, reason: 'Agreed' });
  });
  for (const act of acts) {
    const [name, payload] = ACTS[act];
    const { value, cost: own } = await stage.measure(() => asked(name, payload));
    measured.set(at(act, size), { cost: own, bytes: JSON.stringify(value).length });
  }
  const issue = storedRecords(stage.site, 'issue-record').find(
    ({ value }) => value.recordId === requirementId,
  );
  const issueId = issue?.key.slice('issue:'.length) ?? '';
  const panel = await stage.measure(() => ask(stage.site, 'issue.open', { issueId }));
  expect(panel.value).toMatchObject({ ok: true, value: { kind: 'requirement' } });
  expect(overLimit(limitOf('issue.open'), panel.cost)).toEqual([]);
}

const at = (act: Act, size: number): string => `${act} of ${String(size)}`;

function of(act: Act, size: number): Measured {
  const found = measured.get(at(act, size));
  if (found === undefined) throw new Error(`${at(act, size)} was not measured.`);
  return found;
}

test.each(acts)('%s costs as many calls among 500 requirements as among sixty', (act) => {
  const limit =
    act === 'save one' || act === 'decide about an issue' ? limitOf(ACTS[act][0]) : LIMIT_OF_SCREEN;
  for (const size of [SMALL, LARGE]) {
    const { cost } = of(act, size);
    expect(overLimit(limit, cost)).toEqual([]);
    expect(totalOf(cost.calls)).toBe(totalOf(of(act, SMALL).cost.calls));
  }
});

test('the document grows with its requirements and no faster', () => {
  for (const act of ['the document, and the macro', 'a baseline'] as const) {
    expect(of(act, LARGE).bytes).toBeLessThan(LARGE * BYTES_EACH);
  }
  expect(of('how far its issues are', LARGE).bytes).toBeLessThan(2_000);
});

test('all issues are made in as few calls to Jira as it allows', () => {
  expect(made.get(LARGE)).toBe(Math.ceil(LARGE / 48));
});
