import type {
  EngagementDraft,
  EngagementSettings,
  EngagementState,
  Preparation,
  Preview,
  TemplateCard,
} from '../../../src/engagement/contract';
import type { Overview } from '../../../src/engagement/overview/contract';
import type { JobProgress } from '../../../src/jobs/contract';
import type { BufferView, PlanItemView, PlanView } from '../../../src/plan/contract';
import type { ZoneRule } from '../../../src/plan/settings/contract';

type Running = Exclude<EngagementState, { state: 'none' }>;

export const nobody: EngagementDraft['people'] = {
  lead: [],
  consultant: [],
  sponsor: [],
  approver: [],
  keyUser: [],
  viewer: [],
};

const buffer = {
  days: 14,
  percent: 12,
  criticalDays: 110,
  start: '2027-03-01',
  finish: '2027-03-18',
};

const rule: ZoneRule = { lateBase: 0.15, lateSlope: 0.85, paceBase: 0.05, paceSlope: 0.75 };

export const untouchedBuffer: BufferView = {
  ...buffer,
  consumedDays: 0,
  usedPercent: 0,
  leftDays: 14,
  progressPercent: 0,
  goLiveDelayDays: 0,
};

export function anEngagement(values: Partial<Running> = {}): Running {
  return {
    state: 'active',
    engagementId: 'e1',
    clientName: 'Northwind',
    templateKey: 'erp',
    language: 'en',
    roles: ['lead'],
    canWrite: true,
    canConfigure: true,
    ...values,
  };
}

export function aTemplateCard(values: Partial<TemplateCard> = {}): TemplateCard {
  return {
    key: 'erp',
    version: 1,
    name: 'ERP implementation',
    forWhom: 'Factories',
    summary: 'Seven phases.',
    phaseCount: 7,
    itemCount: 120,
    lengthDays: 109,
    counts: {
      milestones: 10,
      deliverables: 39,
      tasks: 71,
      risks: 13,
      uatCases: 15,
      trainingModules: 9,
    },
    ...values,
  };
}

export function aPreparation(values: Partial<Preparation> = {}): Preparation {
  return {
    obstacles: [],
    issueTypes: [
      { id: '1', name: 'Epic', hierarchyLevel: 1 },
      { id: '2', name: 'Task', hierarchyLevel: 0 },
    ],
    guesses: {
      phase: { issueTypeId: '1', reason: 'byName' },
      milestone: { issueTypeId: '2', reason: 'byLevel' },
      deliverable: { issueTypeId: '2', reason: 'byLevel' },
      task: { issueTypeId: '2', reason: 'byName' },
    },
    regions: ['CN', 'DE', 'US'],
    suggestedRegion: 'US',
    today: '2026-11-23',
    ...values,
  };
}

export function aPreview(values: Partial<Preview> = {}): Preview {
  return {
    phases: [
      {
        key: 'prepare',
        name: 'Prepare',
        start: '2026-11-23',
        finish: '2027-03-19',
        items: [
          {
            key: 'live',
            kind: 'milestone',
            name: 'Live',
            start: '2027-03-19',
            finish: '2027-03-19',
            durationDays: 0,
            role: 'lead',
            isGoLive: true,
            isCritical: true,
          },
        ],
      },
    ],
    buffer,
    goLive: '2027-03-19',
    finish: '2027-06-01',
    totals: { issues: 127, links: 186, jiraCalls: 4, workingDays: 130 },
    notices: [],
    problems: [],
    ...values,
  };
}

export function aJob(values: Partial<JobProgress> = {}): JobProgress {
  return {
    jobId: 'j1',
    state: 'running',
    done: 50,
    total: 120,
    phases: [{ key: 'prepare', name: 'Prepare', done: 14, total: 14 }],
    failures: [],
    startedBy: 'anna',
    startedAt: Date.UTC(2026, 10, 23, 9),
    ...values,
  };
}

export function aPlanItem(values: Partial<PlanItemView> = {}): PlanItemView {
  return {
    id: 'i1',
    version: 1,
    phaseId: 'p1',
    kind: 'task',
    name: 'Interview the sponsor',
    start: '2026-11-23',
    finish: '2026-11-24',
    durationDays: 2,
    floatDays: 3,
    freeFloatDays: 0,
    latestFinish: '2026-11-27',
    isCritical: false,
    isGoLive: false,
    role: 'consultant',
    side: 'vendor',
    predecessors: [],
    state: 'notStarted',
    actual: {},
    issuePlace: 'none',
    isRemoved: false,
    ...values,
  };
}

export function aPlan(items: readonly PlanItemView[], values: Partial<PlanView> = {}): PlanView {
  return {
    engagementId: 'e1',
    statusDay: '2026-11-23',
    phases: [
      {
        id: 'p1',
        name: 'Prepare',
        start: '2026-11-23',
        finish: '2027-03-19',
        state: 'active',
        health: { state: 'onPace', reasons: [{ key: 'nothingLate' }] },
        actual: {},
      },
    ],
    items,
    buffer: untouchedBuffer,
    goLive: { planned: '2027-03-19', forecast: '2027-03-19' },
    health: 'onPace',
    baselines: [],
    drawDown: [],
    fever: [],
    settings: {
      version: 0,
      rule,
      clientCalendar: { extraDaysOff: [], extraWorkingDays: [] },
      commitments: [],
    },
    unplanned: [],
    ...values,
  };
}

export function anOverview(values: Partial<Overview> = {}): Overview {
  return {
    engagementId: 'e1',
    clientName: 'Northwind',
    statusDay: '2026-11-23',
    goLive: { planned: '2027-03-19', forecast: '2027-03-19' },
    buffer: untouchedBuffer,
    fever: [],
    health: { state: 'onPace', reason: 'nothingLate', rule },
    progress: { done: 3, total: 127 },
    people: { over: 0, shortfalls: 0 },
    waitsOn: { client: [], vendor: [] },
    ...values,
  };
}

export function theSettings(values: Partial<EngagementSettings> = {}): EngagementSettings {
  return {
    engagementId: 'e1',
    version: 3,
    draft: {
      templateKey: 'erp',
      language: 'en',
      clientName: 'Northwind',
      startDate: '2026-11-23',
      calendar: { region: 'US', extraDaysOff: [], extraWorkingDays: [] },
      bufferPercent: 12,
      people: { ...nobody, lead: ['anna'] },
      mapping: { phase: '1', milestone: '2', deliverable: '2', task: '2' },
    },
    templateVersion: 1,
    startedBy: 'anna',
    startedAt: Date.UTC(2026, 10, 23, 9),
    ...values,
  };
}

/** What Jira answers about the people and types of these examples. */
export const jiraOfExamples = {
  '/rest/api/3/user/bulk': {
    values: [
      { accountId: 'anna', displayName: 'Anna Lindqvist' },
      { accountId: 'chen', displayName: '陈思远' },
    ],
  },
  '/rest/api/3/user/assignable/search': [
    { accountId: 'anna', displayName: 'Anna Lindqvist', accountType: 'atlassian' },
    { accountId: 'chen', displayName: '陈思远', accountType: 'atlassian' },
  ],
  '/rest/api/3/project/10000': {
    issueTypes: [
      { id: '1', name: 'Epic' },
      { id: '2', name: 'Task' },
    ],
  },
};
