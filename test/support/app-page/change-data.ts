import type { ChangePage, ChangeRecordView, ChangeView } from '../../../src/change/contract';
import type { Ballot, Decision } from '../../../src/change/decision/contract';
import type { ChangeSimulation } from '../../../src/change/effects/contract';
import type { Impact } from '../../../src/change/impact/contract';
import type { ChangeRegisterView } from '../../../src/change/register/contract';
import { untouchedBuffer } from './app-data';

const at = (day: number) => Date.UTC(2026, 10, day, 9);

export function anImpact(values: Partial<Impact> = {}): Impact {
  return {
    effort: [
      { role: 'consultant', days: 4 },
      { role: 'keyUser', days: 2 },
    ],
    extraCost: 0,
    planEffects: [{ kind: 'longer', itemId: 'i1', days: 2 }],
    takes: 'buffer',
    requirements: [{ id: 'q1', text: 'R-12' }, { text: 'R-13' }],
    uatCases: [{ text: 'U-4' }],
    chapters: [],
    roles: [],
    dataObjects: [],
    newRisks: [],
    alternatives: '',
    ...values,
  };
}

export function aChange(values: Partial<ChangeView> = {}): ChangeView {
  return {
    engagementId: 'e1',
    changeId: 'c1',
    version: 4,
    number: 7,
    revision: 1,
    type: 'scopeChange',
    state: 'analysis',
    title: 'Invoices in two languages',
    what: 'Invoices are printed in two languages.',
    why: 'Legal requires it from 1 Jan.',
    doNothing: 'Invoices to Quebec customers stay manual.',
    requesterAccountId: 'chen',
    raisedByAccountId: 'chen',
    side: 'client',
    stays: [
      { state: 'draft', since: at(20), until: at(21) },
      { state: 'submitted', since: at(21), until: at(22) },
      { state: 'analysis', since: at(22) },
    ],
    effects: [],
    changed: { accountId: 'anna', at: at(22) },
    figures: { days: 0, vendorDays: 0, clientDays: 0, cost: 0 },
    waits: { side: 'vendor', since: '2026-11-22', days: 1 },
    isOverdue: false,
    acts: [],
    canEdit: false,
    mySeats: [],
    waitingFor: [],
    ...values,
  };
}

export const HASH = 'ab12'.repeat(16);
const figures = { days: 6, vendorDays: 4, clientDays: 2, cost: 4_800 };

export function aBallot(values: Partial<Ballot> = {}): Ballot {
  return {
    level: { key: 'sponsor', mostDays: 10, roles: ['sponsor'], accounts: [], mode: 'any' },
    hash: HASH,
    figures,
    presentedAt: at(23),
    votes: [],
    ...values,
  };
}

export function aDecision(values: Partial<Decision> = {}): Decision {
  return {
    ...aBallot(),
    outcome: 'approved',
    decidedAt: at(24),
    revision: 1,
    votes: [{ seat: 'chen', by: 'chen', outcome: 'approved', conditions: [], at: at(24) }],
    ...values,
  };
}

/** A request that waits for the client, seen by whoever decides. */
export function aPresentedChange(values: Partial<ChangeView> = {}): ChangeView {
  return aChange({
    state: 'clientDecision',
    impact: anImpact(),
    figures,
    ballot: aBallot(),
    waits: { side: 'client', since: '2026-11-23', days: 3 },
    mySeats: ['anna'],
    waitingFor: ['anna'],
    ...values,
  });
}

export function aChangeRegister(values: Partial<ChangeRegisterView> = {}): ChangeRegisterView {
  return {
    version: 9,
    open: 5,
    closed: 2,
    states: { clientDecision: 3, analysis: 2 },
    waiting: { client: 3, vendor: 2 },
    growth: { approvedDays: 8, agreedDays: 200, percent: 4 },
    settings: {
      version: 2,
      values: {
        levels: [
          { key: 'approver', mostDays: 2, roles: ['approver'], accounts: [], mode: 'any' },
          { key: 'sponsor', mostDays: 10, roles: ['sponsor'], accounts: [], mode: 'any' },
          { key: 'steering', roles: ['sponsor', 'approver'], accounts: [], mode: 'all' },
        ],
        currency: 'EUR',
        rates: { consultant: 1_200 },
        reminders: { firstDays: 2, everyDays: 2, escalateDays: 5 },
      },
    },
    delegations: [],
    gate: 'soft',
    can: { raise: true, configure: true },
    ...values,
  };
}

export function aChangePage(
  rows: readonly ChangeView[],
  values: Partial<ChangePage> = {},
): ChangePage {
  return { rows, register: aChangeRegister(), ...values };
}

export function aChangeRecord(
  change: ChangeView,
  values: Partial<ChangeRecordView> = {},
): ChangeRecordView {
  const court = { days: { client: 3, vendor: 5 }, stays: [] };
  return { change, history: [], pastDecisions: [], court, ...values };
}

export function aSimulation(values: Partial<ChangeSimulation> = {}): ChangeSimulation {
  return {
    problems: [],
    goLive: { before: '2027-03-19', after: '2027-03-19', movesDays: 0 },
    buffer: {
      before: { ...untouchedBuffer, consumedDays: 6, usedPercent: 41, leftDays: 8 },
      after: { ...untouchedBuffer, consumedDays: 8, usedPercent: 57, leftDays: 6 },
    },
    zone: { before: 'onPace', after: 'watch' },
    milestones: [
      { itemId: 'm1', name: 'UAT start', from: '2027-02-01', to: '2027-02-03', days: 2 },
    ],
    overbooked: ['anna', 'keyUser'],
    exposureDays: 9,
    effects: [
      { key: 'k1', kind: 'itemLonger', text: 'Build reports', itemId: 'i1', days: 2, state: 'due' },
      { key: 'k2', kind: 'touched', text: 'R-12', touched: 'requirements', state: 'due' },
    ],
    ...values,
  };
}
