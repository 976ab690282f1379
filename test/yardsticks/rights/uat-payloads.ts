import { DEFAULT_UAT_SETTINGS } from '../../../src/uat/model/default-settings';
import type { Place } from './payloads';

/** A test case as somebody writes it. */
export const TEST_CASE = {
  caseId: 'three-way-match',
  title: 'An invoice is matched with order and receipt',
  scenario: 'The supplier sends an invoice for a part of the order',
  role: 'Accounts payable clerk',
  priority: 'critical',
  preconditions: 'An order of 100 pieces, 60 of them received',
  testData: [{ name: 'Order', value: '4500012' }],
  steps: [
    { stepId: 'enter', action: 'Enter the invoice for 60 pieces', expected: 'It is matched' },
    { stepId: 'more', action: 'Enter one for 50 pieces', expected: 'It is blocked' },
  ],
  requirementIds: ['R-12'],
  module: { name: 'Purchasing' },
} as const;

/** Key of a typical case of each template. */
const TYPICAL_CASES = {
  erp: 'p2p-standard',
  crm: 'lead-capture',
  mes: 'release-order',
  plain: 'core-process',
} as const;

/** The first cycle as somebody opens it. */
export const CYCLE = {
  number: 1,
  name: 'First cycle',
  build: '1.4.0',
  from: '2026-03-02',
  to: '2026-03-20',
  cases: 'all',
  modules: [{ key: 'm1', testers: [], day: '2026-03-03' }],
} as const;

/** The case in its first cycle. */
const RUN = { cycle: 1, caseId: TEST_CASE.caseId } as const;

/** The first answer to it. */
export const FAILED_STEP = {
  answerId: 'first-answer',
  sequence: 1,
  secondsAgo: 0,
  act: { kind: 'step', stepId: 'enter', outcome: 'fail', actual: 'It is not matched' },
} as const;

/** What its first attempt met. */
export const BUG = {
  number: 1,
  attempt: 1,
  bugId: 'invoice-not-matched',
  stepId: 'enter',
  severity: 'S2',
  bug: { title: 'The invoice is not matched', actual: 'It is not matched' },
} as const;

/** A row of a file of cases, once its words are read. */
export const CASE_ROW = {
  row: 2,
  caseId: 'from-a-file',
  title: 'A return goes back to stock',
  module: 'Returns',
  priority: 'high',
  steps: [{ stepId: 's1', action: 'Enter the return', expected: 'The stock is up by one' }],
} as const;

/** The client lets the criterion that nothing was tested be missing. */
export const WAIVER = {
  module: '',
  criterion: 'passRate',
  name: 'Maria Sommer',
  reason: 'The pilot counts',
  until: '2036-03-31',
} as const;

/** The client's no, in whose place the vendor writes it down. */
export const REJECTION = {
  module: '',
  outcome: 'rejected',
  name: 'Maria Sommer',
  reason: 'Invoices are not matched',
  conditions: [],
  onBehalf: {
    signatory: 'Maria Sommer',
    reason: 'She has no account',
    evidence: 'https://northwind.example/minutes/7',
  },
} as const;

/** Payloads of the functions of the acceptance test that are right in form. */
export const UAT_PAYLOADS = {
  'uat.summary': ({ engagementId }: Place) => ({ engagementId }),
  'uat.list': ({ engagementId }: Place) => ({
    engagementId,
    filter: { group: 'active', priority: 'critical' },
    sort: 'number',
  }),
  'uat.get': ({ engagementId }: Place) => ({ engagementId, caseId: TEST_CASE.caseId }),
  'uat.raise': ({ engagementId }: Place) => ({ engagementId, case: TEST_CASE }),
  'uat.change': ({ engagementId, plan }: Place) => ({
    engagementId,
    changes: [{ caseId: TEST_CASE.caseId, version: plan.caseVersion, state: 'ready' }],
  }),
  'uat.configure': ({ engagementId, plan }: Place) => ({
    engagementId,
    version: plan.uatSettings,
    settings: {
      ...DEFAULT_UAT_SETTINGS,
      exit: { ...DEFAULT_UAT_SETTINGS.exit, passPercent: 98 },
    },
    modules: [{ key: 'm1', name: 'Purchasing and stock' }],
  }),
  'uat.library': ({ engagementId }: Place) => ({ engagementId }),
  'uat.adopt': ({ engagementId, draft }: Place) => ({
    engagementId,
    keys: [TYPICAL_CASES[draft.templateKey]],
  }),
  'uat.export': ({ engagementId }: Place) => ({
    engagementId,
    filter: { group: 'active' },
    sort: 'number',
  }),
  'uat.checkImport': ({ engagementId }: Place) => ({ engagementId, rows: [CASE_ROW] }),
  'uat.import': ({ engagementId }: Place) => ({
    engagementId,
    from: 'import',
    rows: [{ ...CASE_ROW, version: 0 }],
  }),
  'uat.openCycle': ({ engagementId }: Place) => ({ engagementId, cycle: CYCLE }),
  'uat.cycle': ({ engagementId }: Place) => ({ engagementId, cycle: 1 }),
  'uat.runs': ({ engagementId }: Place) => ({ engagementId, cycle: 1, filter: { module: 'm1' } }),
  'uat.assign': ({ engagementId, plan }: Place) => ({
    engagementId,
    cycle: 1,
    runs: [{ caseId: TEST_CASE.caseId, version: plan.runVersion }],
    day: '2026-03-04',
  }),
  'uat.assignModule': ({ engagementId }: Place) => ({
    engagementId,
    cycle: 1,
    assignmentId: 'the-module',
    module: 'm1',
    testers: [],
    day: '2026-03-06',
    which: 'open',
  }),
  'uat.recordEntry': ({ engagementId }: Place) => ({
    engagementId,
    cycle: 1,
    entry: { key: 'integration', outcome: 'met', total: 120, passed: 118, note: 'Two are known' },
  }),
  'uat.myRuns': ({ engagementId }: Place) => ({ engagementId }),
  'uat.run': ({ engagementId }: Place) => ({ engagementId, ...RUN }),
  'uat.answer': ({ engagementId }: Place) => ({
    engagementId,
    ...RUN,
    attempt: 1,
    answers: [FAILED_STEP],
    onBehalf: { reason: 'The tester is ill', evidence: 'Mail of 2 March' },
  }),
  'uat.likelyBugs': ({ engagementId }: Place) => ({
    engagementId,
    ...RUN,
    stepId: 'enter',
    title: 'The invoice is not matched',
  }),
  'uat.reportBug': ({ engagementId }: Place) => ({ engagementId, ...RUN, ...BUG }),
  'uat.trace': ({ engagementId }: Place) => ({ engagementId }),
  'uat.evidence': ({ engagementId }: Place) => ({ engagementId, cycle: 1, from: 1 }),
  'uat.exit': ({ engagementId }: Place) => ({ engagementId }),
  'uat.signoffs': ({ engagementId }: Place) => ({ engagementId }),
  'uat.dispose': ({ engagementId, plan }: Place) => ({
    engagementId,
    disposition: {
      issueId: plan.uatBug,
      kind: 'fixBefore',
      note: 'Before go-live',
      seen: plan.uatSigned === 99 ? 99 : 0,
    },
  }),
  'uat.waive': ({ engagementId, plan }: Place) => ({
    engagementId,
    waiver: { ...WAIVER, seen: plan.uatSigned },
  }),
  'uat.sign': ({ engagementId, plan }: Place) => ({
    engagementId,
    signing: { ...REJECTION, hash: plan.uatHash, seen: plan.uatSigned },
  }),
  'uat.closeCycle': ({ engagementId }: Place) => ({ engagementId, cycle: 1 }),
} as const;
