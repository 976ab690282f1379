import { z } from 'zod';
import { demoUser } from '../../../../local-site/seed/demo-users';
import { MOST_CHANGED_AT_ONCE } from '../../../../src/uat/case/contract';
import { DEFAULT_UAT_SETTINGS } from '../../../../src/uat/model/default-settings';
import { MOST_CASES } from '../../../../src/uat/model/uat-head';
import { ask, valueOf } from '../../../support/engagement/ask';
import { caseIdAt, MODULES } from '../../../support/uat/uat-records';
import {
  BUG,
  CASE_ROW,
  FAILED_STEP,
  REJECTION,
  TEST_CASE,
  WAIVER,
} from '../../rights/uat-payloads';
import { seedUat } from '../seed-uat';
import { aRegister, type BegunStage, type FilledStage } from './register';

const CYCLES = 5;
/** So many are raised by what is measured: a register that is full takes none. */
const RAISED = 2;
/** Its run was not begun in any cycle. */
const place = 41;
const run = { cycle: CYCLES, caseId: caseIdAt(place) };
const stepId = 's0';
const tester = demoUser('keyUser').accountId;

/** Each of another part of the short forms, as far as the register has some. */
function rows(cases: number) {
  return Array.from({ length: MOST_CHANGED_AT_ONCE }, (_, index) => {
    const at = Math.min(index * 100 + 50, cases - 1 - index);
    return { ...CASE_ROW, row: index + 2, caseId: caseIdAt(at) };
  });
}

const end = z.object({
  modules: z.array(z.object({ module: z.string(), hash: z.string() })),
  bugs: z.array(z.object({ issueId: z.string() })),
});

async function exitOf({ stage, engagementId }: FilledStage<unknown>) {
  return valueOf(await ask(stage.site, 'uat.exit', { engagementId }), end);
}

export const caseRegister = aRegister({
  name: 'UAT cases',
  sizes: [100, 1_000, MOST_CASES],
  tested: [100, MOST_CASES],
  end: `A register has ${String(MOST_CASES)} UAT cases at the most, here in each of ${String(CYCLES)} cycles: the short forms of all are read with its head in one batch.`,
  fill: ({ stage, engagementId, size }: BegunStage) => {
    const cases = size - RAISED;
    seedUat(stage.site, engagementId, cases, CYCLES);
    return { cases };
  },
  acts: {
    'what stands before go-live': { name: 'uat.summary', payload: {} },
    'first page': {
      name: 'uat.list',
      payload: { filter: { group: 'active' }, sort: 'number' },
    },
    'by words': {
      name: 'uat.list',
      payload: { filter: { group: 'active', text: 'receipt 42' }, sort: 'priority' },
    },
    'by module': {
      name: 'uat.list',
      payload: { filter: { group: 'active', module: 'm3' }, sort: 'title' },
    },
    'export a page': {
      name: 'uat.export',
      payload: { filter: { group: 'active' }, sort: 'number' },
    },
    'compare rows of a file': {
      name: 'uat.checkImport',
      payload: ({ filled }) => ({ rows: rows(filled.cases) }),
      isByKey: true,
    },
    'open one': { name: 'uat.get', payload: { caseId: run.caseId }, isByKey: true },
    'the library': { name: 'uat.library', payload: {} },
    'a cycle': { name: 'uat.cycle', payload: { cycle: CYCLES } },
    'runs of a cycle': { name: 'uat.runs', payload: { cycle: CYCLES, filter: {} } },
    'runs that failed': {
      name: 'uat.runs',
      payload: { cycle: 3, filter: { status: 'fail' } },
    },
    'what is signed': { name: 'uat.exit', payload: {} },
    'all sign-offs': { name: 'uat.signoffs', payload: {} },
    'from requirement to result': { name: 'uat.trace', payload: {} },
    evidence: { name: 'uat.evidence', payload: { cycle: 2, from: 1 } },
    'my tests': { name: 'uat.myRuns', payload: {}, as: 'keyUser' },
    'one test': { name: 'uat.run', payload: run, as: 'keyUser', isByKey: true },
    'replace the settings': {
      name: 'uat.configure',
      payload: {
        version: 0,
        settings: {
          ...DEFAULT_UAT_SETTINGS,
          exit: { ...DEFAULT_UAT_SETTINGS.exit, passPercent: 98 },
        },
        modules: MODULES,
      },
    },
    'raise one': { name: 'uat.raise', payload: { case: TEST_CASE } },
    'save one': {
      name: 'uat.change',
      payload: { changes: [{ caseId: caseIdAt(42), version: 1, wave: 'MVP' }] },
    },
    'import rows of a file': {
      name: 'uat.import',
      payload: ({ filled }) => ({
        from: 'import',
        rows: rows(filled.cases).map((row) => ({ ...row, version: 1 })),
      }),
    },
    'adopt one': { name: 'uat.adopt', payload: { keys: ['core-process'] } },
    'share a module': {
      name: 'uat.assignModule',
      payload: {
        ...{ cycle: CYCLES, assignmentId: 'all-of-it', module: 'm2', testers: [] },
        ...{ day: '2026-03-04', which: 'open' },
      },
    },
    'assign a run': {
      name: 'uat.assign',
      payload: { cycle: CYCLES, runs: [{ caseId: caseIdAt(42), version: 1 }], day: '2026-03-05' },
    },
    'word on an entry criterion': {
      name: 'uat.recordEntry',
      payload: {
        cycle: CYCLES,
        entry: {
          key: 'integration',
          outcome: 'met',
          total: 120,
          passed: 118,
          note: 'Two are known',
        },
      },
    },
    'answer a test': {
      name: 'uat.answer',
      payload: {
        ...{ ...run, attempt: 1 },
        answers: [{ ...FAILED_STEP, act: { ...FAILED_STEP.act, stepId } }],
      },
      as: 'keyUser',
    },
    'look for the bug': {
      name: 'uat.likelyBugs',
      payload: { ...run, stepId, title: BUG.bug.title },
      as: 'keyUser',
      isByKey: true,
    },
    'report a bug': {
      name: 'uat.reportBug',
      payload: { ...run, ...BUG, number: place + 1, stepId },
      as: 'keyUser',
    },
    'decide on a bug': {
      name: 'uat.dispose',
      payload: async (on) => {
        const [bug] = (await exitOf(on)).bugs;
        const disposition = { issueId: bug?.issueId, kind: 'fixBefore', note: '', seen: 0 };
        return { disposition };
      },
    },
    'let a criterion be missing': {
      name: 'uat.waive',
      payload: { waiver: { ...WAIVER, seen: 0 } },
      as: 'approver',
    },
    'sign everything': {
      name: 'uat.sign',
      payload: async (on) => {
        const all = (await exitOf(on)).modules.find(({ module }) => module === '');
        return { signing: { ...REJECTION, hash: all?.hash, seen: 0 } };
      },
    },
    'open a cycle of all': {
      name: 'uat.openCycle',
      payload: {
        cycle: {
          ...{ number: CYCLES + 1, name: 'One more', build: '1.5.0', cases: 'all' },
          ...{ from: '2026-03-02', to: '2026-03-20' },
          modules: Array.from({ length: 10 }, (_, index) => ({
            ...{ key: `m${String(index + 1)}`, testers: [tester], day: '2026-03-03' },
          })),
        },
      },
    },
    'end a cycle': { name: 'uat.closeCycle', payload: { cycle: CYCLES } },
  },
});
