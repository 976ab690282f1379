import { z } from 'zod';
import { ask, storedRecords, valueOf } from '../../support/engagement/ask';
import { REQUIREMENT } from '../rights/payloads';
import { LIMIT_OF_SCREEN, limitOf, overLimit } from './limits';
import { costsAtSizes } from './sized';

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

const made = new Map<number, number>();
const SIZES = [SMALL, LARGE];
const PANEL = 'open its issue';

const { of, expectEven } = costsAtSizes(SIZES, async ({ stage, engagementId, act }, size) => {
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
  for (const one of acts) {
    const [name, payload] = ACTS[one];
    await act(one, name, { engagementId, ...payload });
  }
  const issue = storedRecords(stage.site, 'issue-record').find(
    ({ value }) => value.recordId === requirementId,
  );
  await act(PANEL, 'issue.open', { issueId: issue?.key.slice('issue:'.length) ?? '' });
});

const bytesOf = (act: Act, size: number): number => JSON.stringify(of(act, size).value).length;

test.each(acts)('%s costs as many calls among 500 requirements as among sixty', (act) => {
  const limit =
    act === 'save one' || act === 'decide about an issue' ? limitOf(ACTS[act][0]) : LIMIT_OF_SCREEN;
  expectEven(act, limit);
});

test.each(SIZES)('the panel in an issue is within its limit among %i requirements', (size) => {
  const { cost, value } = of(PANEL, size);
  expect(value).toMatchObject({ kind: 'requirement' });
  expect(overLimit(limitOf('issue.open'), cost)).toEqual([]);
});

test('the document grows with its requirements and no faster', () => {
  for (const act of ['the document, and the macro', 'a baseline'] as const) {
    expect(bytesOf(act, LARGE)).toBeLessThan(LARGE * BYTES_EACH);
  }
  expect(bytesOf('how far its issues are', LARGE)).toBeLessThan(2_000);
});

test('all issues are made in as few calls to Jira as it allows', () => {
  expect(made.get(LARGE)).toBe(Math.ceil(LARGE / 48));
});
