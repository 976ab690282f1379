import { gzipSync } from 'node:zlib';
import type { EngagementDraft } from '../../../src/engagement/contract';
import { DEFAULT_CHANGE_SETTINGS } from '../../../src/change/model/default-settings';
import { DEFAULT_SCORING } from '../../../src/risk/model/default-scoring';
import { contentHash } from '../../../src/signoff/model/content-hash';
import { aProcess } from '../../support/srs/a-process';
import type { FunctionName } from '../../../src/function-table';
import { EXAM_PAYLOADS } from './exam-payloads';
import { OBSERVATION_PAYLOADS } from './observation-payloads';
import { TRAINING_PAYLOADS } from './training-payloads';
import { UAT_PAYLOADS } from './uat-payloads';

/** What a payload is about: ids of a project and of its engagement's job, and a draft for that project. */
export interface Place {
  readonly projectId: string;
  readonly engagementId: string;
  readonly jobId: string;
  readonly draft: EngagementDraft;
  /** Version of the engagement that the caller says he saw. */
  readonly version: number;
  /** What the caller says he saw of the plan. */
  readonly plan: SeenPlan;
}

/** Versions of what can be changed in a plan, as somebody saw them. */
export interface SeenPlan {
  readonly itemId: string;
  readonly itemVersion: number;
  readonly deliverableId: string;
  readonly deliverableVersion: number;
  readonly baseline: number;
  readonly settings: number;
  readonly status: number;
  /** Fingerprint of what an import would do. */
  readonly importSeen: string;
  /** Of the risk that `risk.raise` raises. */
  readonly riskVersion: number;
  readonly scoring: number;
  /** Issue that the risk was made into. */
  readonly riskIssueId: string;
  /** Of the request that `change.raise` raises. */
  readonly changeVersion: number;
  /** What the client is asked of it. */
  readonly changeHash: string;
  readonly changeSettings: number;
  /** Of the requirement that `srs.raise` raises. */
  readonly requirementVersion: number;
  /** Of the specification, and of what its last baseline holds. */
  readonly srsVersion: number;
  readonly srsHash: string;
  /** Somebody of the client; without him a delegation is ended. */
  readonly delegate?: string;
  /** Since when its watch has fired. */
  readonly signalSince: string;
  /** Of the case that `uat.raise` writes, and of its run in the first cycle. */
  readonly caseVersion: number;
  readonly runVersion: number;
  readonly uatSettings: number;
  /** Of what would be signed of everything, the word that counts on it, and a bug that is open. */
  readonly uatHash: string;
  readonly uatSigned: number;
  readonly uatBug: string;
  readonly trainingSettings: number;
  /** Of a certificate. */
  readonly certificateCode: string;
  /** Of what is signed of the exam that the lead shows. */
  readonly examHash: string;
}

/** A table with one item that no plan has, as the browser packs it. */
export const SMALL_PLAN = gzipSync(
  'Kind,ID,Name,Duration\r\ntask,imported-1,Imported,3\r\n',
).toString('base64');

/** A plan that nobody has seen: whoever may write is answered by CONFLICT. */
export const NEVER_SEEN: SeenPlan = {
  itemId: 'interviews',
  itemVersion: 0,
  deliverableId: 'project-charter',
  deliverableVersion: 0,
  baseline: 99,
  settings: 99,
  status: 99,
  importSeen: 'never',
  riskVersion: 0,
  scoring: 99,
  riskIssueId: '99999999',
  changeVersion: 0,
  changeHash: '0'.repeat(64),
  changeSettings: 99,
  requirementVersion: 0,
  srsVersion: 99,
  srsHash: '0'.repeat(64),
  signalSince: '2026-01-01',
  caseVersion: 0,
  runVersion: 0,
  uatSettings: 99,
  uatHash: '0'.repeat(64),
  uatSigned: 99,
  uatBug: '99999999',
  trainingSettings: 99,
  certificateCode: '2222222222222222',
  examHash: '0'.repeat(64),
};

/** A risk as somebody raises it. */
export const RISK = {
  riskId: 'interface-late',
  kind: 'threat',
  cause: 'The third party has no test system',
  event: 'The interface is late',
  effect: 'The SIT begins without orders',
  category: 'interface',
  inherent: { probability: 3, schedule: 4 },
} as const;

/** What is proposed of it for the library. */
export const PROPOSAL = 'proposal-1';
export const OFFERED = {
  texts: {
    cause: 'The third party has no test system',
    event: 'The interface is late',
    effect: 'The SIT begins without orders',
    response: 'Ask for a simulator',
    contingency: 'Orders by file',
  },
  category: 'interface',
  probability: 3,
  impact: 4,
} as const;
/** What is proposed of a second risk; whoever made it takes it back. */
const WITHDRAWN = 'proposal-2';
export const SECOND_OFFER = {
  proposalId: WITHDRAWN,
  riskId: 'late-too',
  offered: OFFERED,
} as const;

/** A row of a file of changes. */
export const IMPORTED_CHANGE = {
  row: 2,
  changeId: 'from-a-file',
  title: 'Invoices in two languages',
  what: 'Each invoice is printed in French and English',
  effort: [{ role: 'consultant' as const, days: 2 }],
};
/** A change as somebody asks for it. */
export const CHANGE = {
  changeId: 'phone-orders',
  type: 'scopeChange',
  title: 'Approve orders on the phone',
  what: 'Managers approve purchase orders on their phones',
  why: 'They travel three days a week',
  doNothing: 'Orders wait until Friday',
} as const;

/** A requirement as somebody writes it down. */
export const REQUIREMENT = {
  requirementId: 'approve-on-phone',
  title: 'Approve on the phone',
  statement: 'The system shall let managers approve purchase orders on their phones.',
  type: 'functional',
  priority: 'must',
  scope: 'in',
  fit: 'config',
  verification: 'demonstration',
  acceptanceCriteria: [{ criterionId: 'a', text: 'An order of 5,000 EUR is approved in 3 steps' }],
} as const;
/** What somebody writes into its issue. */
export const SAID = {
  summary: 'Approve on every screen',
  lines: ['The system shall let managers approve on every screen.'],
} as const;
/** A goal as somebody writes it down. */
/** A process of two steps. */
export const PROCESS = {
  entryId: 'order-to-invoice',
  version: 0,
  name: 'From order to invoice',
  phase: 'toBe',
  xml: aProcess('Check the order'),
  links: [{ stepId: 'task', requirementIds: ['print-two-languages'], caseIds: [] }],
} as const;

export const GOAL = {
  kind: 'goal',
  entryId: 'close-in-two-days',
  version: 0,
  value: {
    name: 'The month is closed sooner',
    unit: 'days',
    baseline: 5,
    baselineDay: '2026-03-02',
    target: 2,
    targetDay: '2026-12-31',
  },
} as const;
/** The checklist that `uat.attachChecklist` attaches. */
export const CHECKLIST = 'roles-of-the-issue';

/** A row of a file of risks, once its words are read. */
export const IMPORTED_ROW = {
  row: 2,
  risk: { ...RISK, riskId: 'from-a-file', event: 'The import is late' },
  state: 'assessed',
} as const;

/** A watch that fires as soon as the project has an issue. */
export const WATCH = {
  watchId: 'any-issue',
  kind: 'jqlCount',
  jql: 'labels = rollout',
  moreThan: 0,
} as const;

/** Key of a typical risk of each template. */
export const TYPICAL_RISKS = {
  erp: 'dirty-master-data',
  crm: 'no-data-entry',
  mes: 'slow-for-operators',
  plain: 'key-users-not-freed',
} as const;

/** A payload that is right in form. A new function needs its line. */
const PAYLOADS: Readonly<Record<FunctionName, (place: Place) => unknown>> = {
  'engagement.list': () => ({}),
  'waiting.list': () => ({}),
  'engagement.open': ({ projectId }) => ({ projectId }),
  'engagement.templates': ({ projectId }) => ({ projectId, language: 'en' }),
  'engagement.template': ({ projectId }) => ({ projectId, language: 'zh', templateKey: 'crm' }),
  'engagement.prepare': ({ projectId }) => ({ projectId }),
  'engagement.preview': ({ projectId, draft }) => ({ projectId, draft }),
  'engagement.start': ({ projectId, draft }) => ({ projectId, draft }),
  'engagement.overview': ({ engagementId }) => ({ engagementId }),
  'engagement.settings': ({ engagementId }) => ({ engagementId }),
  'engagement.assignRoles': ({ engagementId, draft, version }) => ({
    engagementId,
    version,
    people: draft.people,
  }),
  'plan.get': ({ engagementId }) => ({ engagementId }),
  'plan.preview': ({ engagementId, plan }) => ({ engagementId, changes: [itemChange(plan)] }),
  'plan.change': ({ engagementId, plan }) => ({ engagementId, changes: [itemChange(plan)] }),
  'plan.setBaseline': ({ engagementId, plan }) => ({
    engagementId,
    number: plan.baseline,
    reason: 'The steering committee agreed.',
  }),
  'plan.configure': ({ engagementId, plan }) => ({
    engagementId,
    version: plan.settings,
    rule: { lateBase: 0.2, lateSlope: 0.8, paceBase: 0.05, paceSlope: 0.7 },
    clientCalendar: { extraDaysOff: ['2026-05-04'], extraWorkingDays: [] },
    commitments: [{ who: 'keyUser', side: 'client', percent: 80 }],
  }),
  'plan.accept': ({ engagementId, plan }) => ({
    engagementId,
    itemId: plan.deliverableId,
    version: plan.deliverableVersion,
    decision: 'accepted',
  }),
  'plan.people': ({ engagementId }) => ({ engagementId }),
  'plan.dismiss': ({ engagementId }) => ({ engagementId, issueId: '99999' }),
  'plan.status': ({ engagementId }) => ({ engagementId }),
  'plan.saveStatus': ({ engagementId, plan }) => ({
    engagementId,
    week: '2026-W11',
    version: plan.status,
    text: 'The interfaces are late.',
  }),
  'plan.export': ({ engagementId }) => ({ engagementId, format: 'mspdi' }),
  'plan.upload': ({ engagementId }) => ({
    engagementId,
    uploadId: 'upload-1',
    part: 0,
    data: SMALL_PLAN,
  }),
  'plan.checkImport': ({ engagementId }) => ({ engagementId, format: 'csv', packed: SMALL_PLAN }),
  'plan.import': ({ engagementId, plan }) => ({
    engagementId,
    format: 'csv',
    packed: SMALL_PLAN,
    seen: plan.importSeen,
    takeOut: false,
  }),
  'risk.raise': ({ engagementId }) => ({ engagementId, risk: RISK }),
  'risk.list': ({ engagementId }) => ({
    engagementId,
    filter: { group: 'open', band: 'high' },
    sort: 'score',
  }),
  'risk.export': ({ engagementId }) => ({
    engagementId,
    filter: { group: 'open', band: 'high' },
    sort: 'score',
  }),
  'risk.worst': ({ engagementId }) => ({ engagementId, phaseIds: ['uat', 'golive', 'training'] }),
  'risk.checkImport': ({ engagementId }) => ({ engagementId, rows: [IMPORTED_ROW] }),
  'risk.import': ({ engagementId }) => ({
    engagementId,
    rows: [{ ...IMPORTED_ROW, version: 0 }],
  }),
  'risk.summary': ({ engagementId }) => ({ engagementId }),
  'risk.get': ({ engagementId }) => ({ engagementId, riskId: RISK.riskId }),
  'risk.change': ({ engagementId, plan }) => ({
    engagementId,
    changes: [{ riskId: RISK.riskId, version: plan.riskVersion, trigger: 'Two weeks of silence' }],
  }),
  'risk.dismissSignal': ({ engagementId, plan }) => ({
    engagementId,
    riskId: RISK.riskId,
    signal: { watchId: WATCH.watchId, since: plan.signalSince },
    reason: 'A false alarm',
  }),
  'risk.occur': ({ engagementId, plan }) => ({
    engagementId,
    riskId: RISK.riskId,
    version: plan.riskVersion,
    on: '2026-03-02',
    side: 'client',
    days: 2,
    changes: [{ itemId: plan.itemId, version: plan.itemVersion, durationDays: 7 }],
  }),
  'risk.configure': ({ engagementId, plan }) => ({
    engagementId,
    version: plan.scoring,
    model: { ...DEFAULT_SCORING, scheduleDays: [0, 3, 6, 12, 24] },
  }),
  'risk.scorings': ({ engagementId }) => ({ engagementId }),
  'risk.simulate': ({ engagementId }) => ({ engagementId }),
  'risk.library': ({ engagementId }) => ({ engagementId }),
  'risk.adopt': ({ engagementId, draft }) => ({
    engagementId,
    keys: [TYPICAL_RISKS[draft.templateKey]],
  }),
  'risk.propose': ({ engagementId }) => ({
    engagementId,
    proposalId: PROPOSAL,
    riskId: RISK.riskId,
    offered: OFFERED,
  }),
  'risk.judgeProposal': ({ engagementId }) => ({
    engagementId,
    proposalId: PROPOSAL,
    verdict: 'approved',
  }),
  'risk.withdrawProposal': ({ engagementId }) => ({ engagementId, proposalId: WITHDRAWN }),
  'risk.retireOwn': ({ engagementId }) => ({ engagementId, key: 'own-1' }),
  'issue.open': ({ plan }) => ({ issueId: plan.riskIssueId }),
  'uat.checklists': ({ engagementId }) => ({ engagementId, language: 'zh' }),
  'uat.attachChecklist': ({ engagementId, plan }) => ({
    engagementId,
    issueId: plan.riskIssueId,
    checklistId: CHECKLIST,
    key: 'roles',
    language: 'en',
  }),
  'uat.tick': ({ engagementId, plan }) => ({
    engagementId,
    issueId: plan.riskIssueId,
    checklistId: CHECKLIST,
    itemId: 'may',
    version: 1,
    isDone: true,
    comment: '',
  }),
  'change.raise': ({ engagementId }) => ({ engagementId, change: CHANGE }),
  'change.list': ({ engagementId }) => ({
    engagementId,
    filter: { group: 'open' },
    sort: 'number',
  }),
  'change.export': ({ engagementId }) => ({
    engagementId,
    filter: { group: 'open' },
    sort: 'number',
  }),
  'change.checkImport': ({ engagementId }) => ({ engagementId, rows: [IMPORTED_CHANGE] }),
  'change.import': ({ engagementId }) => ({
    engagementId,
    rows: [{ ...IMPORTED_CHANGE, version: 0 }],
  }),
  'change.get': ({ engagementId }) => ({ engagementId, changeId: CHANGE.changeId }),
  'change.edit': ({ engagementId, plan }) => ({
    engagementId,
    change: { changeId: CHANGE.changeId, version: plan.changeVersion, why: 'They travel a lot' },
  }),
  'change.move': ({ engagementId, plan }) => ({
    engagementId,
    changeId: CHANGE.changeId,
    version: plan.changeVersion,
    act: 'submit',
  }),
  'change.decide': ({ engagementId, plan }) => ({
    engagementId,
    changeId: CHANGE.changeId,
    hash: plan.changeHash,
    outcome: 'approved',
  }),
  'change.apply': ({ engagementId, plan }) => ({
    engagementId,
    changeId: CHANGE.changeId,
    version: plan.changeVersion,
  }),
  'change.revert': ({ engagementId, plan }) => ({
    engagementId,
    changeId: CHANGE.changeId,
    version: plan.changeVersion,
    reason: 'The client thought again',
  }),
  'change.simulate': ({ engagementId }) => ({ engagementId, changeId: CHANGE.changeId }),
  'change.configure': ({ engagementId, plan }) => ({
    engagementId,
    version: plan.changeSettings,
    settings: { ...DEFAULT_CHANGE_SETTINGS, rates: { consultant: 1_200 } },
  }),
  'change.delegate': ({ engagementId, plan: { delegate } }) => ({
    engagementId,
    delegation:
      delegate === undefined
        ? null
        : { to: delegate, firstDay: '2026-03-02', lastDay: '2026-03-20' },
  }),
  'change.ledger': ({ engagementId }) => ({ engagementId }),
  'change.summary': ({ engagementId }) => ({ engagementId }),
  'srs.raise': ({ engagementId }) => ({ engagementId, requirements: [REQUIREMENT] }),
  'srs.get': ({ engagementId }) => ({ engagementId }),
  'srs.summary': ({ engagementId }) => ({ engagementId }),
  'srs.history': ({ engagementId }) => ({
    engagementId,
    recordId: REQUIREMENT.requirementId,
  }),
  'srs.write': ({ engagementId }) => ({ engagementId, entries: [GOAL] }),
  'srs.settle': ({ engagementId }) => ({
    engagementId,
    settlements: [{ act: 'putBack', requirementId: REQUIREMENT.requirementId }],
  }),
  'srs.draw': ({ engagementId }) => ({ engagementId, process: PROCESS }),
  'srs.drawing': ({ engagementId }) => ({ engagementId, drawing: contentHash(PROCESS.xml) }),
  'srs.baseline': ({ engagementId, plan }) => ({
    engagementId,
    version: plan.srsVersion,
    reason: 'Agreed in the workshop',
  }),
  'srs.sign': ({ engagementId, plan }) => ({ engagementId, number: 1, hash: plan.srsHash }),
  'srs.frozen': ({ engagementId }) => ({ engagementId, number: 1 }),
  'srs.putBack': ({ engagementId, plan }) => ({
    engagementId,
    number: 1,
    recordId: REQUIREMENT.requirementId,
    version: plan.requirementVersion,
    reason: 'Nobody asked for it',
  }),
  'srs.change': ({ engagementId, plan }) => ({
    engagementId,
    changes: [
      {
        requirementId: REQUIREMENT.requirementId,
        version: plan.requirementVersion,
        rationale: 'They travel three days a week',
      },
    ],
  }),
  ...UAT_PAYLOADS,
  ...TRAINING_PAYLOADS,
  ...EXAM_PAYLOADS,
  ...OBSERVATION_PAYLOADS,
  'job.progress': ({ engagementId, jobId }) => ({ engagementId, jobId }),
  'job.retry': ({ engagementId, jobId }) => ({ engagementId, jobId }),
  'job.cancel': ({ engagementId, jobId }) => ({ engagementId, jobId }),
};

function itemChange({ itemId, itemVersion }: SeenPlan) {
  return { itemId, version: itemVersion, mustFinishBy: '2026-12-01' };
}

export function payloadOf(name: FunctionName, place: Place): unknown {
  return PAYLOADS[name](place);
}
