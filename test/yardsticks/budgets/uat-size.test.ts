import { z } from 'zod';
import { LIMIT_OF_SCREEN, limitOf } from './limits';
import { seedUat } from './seed-uat';
import { costsAtSizes } from './sized';

const SIZES = [100, 2_000];
const CYCLES = 5;
const caseId = 'case-42';
/** What people do with cases and cycles, by name. */
const ACTS = {
  'what stands before go-live': ['uat.summary', {}],
  'first page': ['uat.list', { filter: { group: 'active' }, sort: 'number' }],
  'by words': ['uat.list', { filter: { group: 'active', text: 'receipt 42' }, sort: 'priority' }],
  'by module': ['uat.list', { filter: { group: 'active', module: 'm3' }, sort: 'title' }],
  'open one': ['uat.get', { caseId }],
  'save one': ['uat.change', { changes: [{ caseId, version: 1, wave: 'MVP' }] }],
  'a cycle': ['uat.cycle', { cycle: 5 }],
  'runs of a cycle': ['uat.runs', { cycle: 5, filter: {} }],
  'runs that failed': ['uat.runs', { cycle: 3, filter: { status: 'fail' } }],
  'what is signed': ['uat.exit', {}],
  'all sign-offs': ['uat.signoffs', {}],
  'from requirement to result': ['uat.trace', {}],
  evidence: ['uat.evidence', { cycle: 2, from: 1 }],
  'my tests': ['uat.myRuns', {}],
  'one test': ['uat.run', { cycle: 5, caseId }],
  'share a module': [
    'uat.assignModule',
    {
      cycle: 5,
      assignmentId: 'all-of-it',
      module: 'm2',
      testers: [],
      day: '2026-03-04',
      which: 'open',
    },
  ],
  'assign a run': ['uat.assign', { cycle: 5, runs: [{ caseId, version: 1 }], day: '2026-03-05' }],
} as const;
type Act = keyof typeof ACTS;

const page = z.object({
  rows: z.array(z.object({ number: z.number() })),
  found: z.number(),
  register: z.object({ cases: z.object({ ready: z.number() }) }),
});
const cycle = z.object({ summary: z.object({ runs: z.object({ total: z.number() }) }) });

const acts: readonly Act[] = Object.keys(ACTS) as Act[];
const { of, expectEven } = costsAtSizes(SIZES, async ({ stage, engagementId, act }, size) => {
  seedUat(stage.site, engagementId, size, CYCLES);
  for (const one of acts) {
    const [name, payload] = ACTS[one];
    await act(one, name, { engagementId, ...payload });
  }
});

test.each(acts)(
  '%s costs as many calls among 2,000 cases in 5 cycles as among a hundred',
  (act) => {
    const limits: Partial<Record<Act, ReturnType<typeof limitOf>>> = {
      'save one': limitOf('uat.change'),
      'assign a run': limitOf('uat.assign'),
      'share a module': limitOf('uat.assignModule'),
    };
    expectEven(act, limits[act] ?? LIMIT_OF_SCREEN);
  },
);

test.each(SIZES)('of %i cases all are found, and none is missing from a cycle', (size) => {
  const first = page.parse(of('first page', size).value);
  expect(first).toMatchObject({ found: size, register: { cases: { ready: size } } });
  expect(first.rows).toHaveLength(50);
  expect(page.parse(of('by module', size).value).found).toBe(size / 10);
  // Numbers count from 1: one case has 42 in its title, and those whose number has it are found by it.
  expect(page.parse(of('by words', size).value).found).toBeGreaterThan(0);
  expect(cycle.parse(of('a cycle', size).value).summary.runs.total).toBe(size);
});
