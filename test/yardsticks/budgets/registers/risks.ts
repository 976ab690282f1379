import { z } from 'zod';
import { MOST_CHANGES } from '../../../../src/risk/contract';
import { MOST_COMPARED } from '../../../../src/risk/exchange/import/contract';
import { ownKey } from '../../../../src/risk/model/own-risks';
import { ask, valueOf } from '../../../support/engagement/ask';
import { NEVER_SEEN, OFFERED, payloadOf, RISK } from '../../rights/payloads';
import { aDraft, projectIdOf } from '../../../support/engagement/a-draft';
import { LIMIT_OF_SIMULATION, type Limit } from '../limits';
import { SIGNAL, seedRegister, WATCHED } from '../seed-register';
import { aRegister, type BegunStage, type FilledStage } from './register';

/** Risks that a simulation reads at once, and at the most. */
const SIMULATED = { aPage: 100, most: 2_000 } as const;
/** Nine of ten are open. */
const OPEN_SHARE = 0.9;
const PROPOSAL = 'proposal';

const plan = z.object({
  items: z.array(
    z.object({ id: z.string(), version: z.number(), issueKey: z.optional(z.string()) }),
  ),
});

async function firstItems({ stage, engagementId }: FilledStage<unknown>) {
  const { items } = valueOf(await ask(stage.site, 'plan.get', { engagementId }), plan);
  return items.slice(0, 2);
}

/** What changes of one risk, by its place in the register. */
function change(place: number, values: object) {
  return { changes: [{ riskId: `risk-${String(place)}`, version: 1, ...values }] };
}

/** Rows of a file, about risks that the register has. */
function rows(count: number, from: number) {
  return Array.from({ length: count }, (_, index) => ({
    row: index + 2,
    risk: { ...RISK, riskId: `risk-${String(from + index)}` },
    state: 'assessed' as const,
  }));
}

/** Some watches that a save relies on others for: the plan, and Jira's search. */
async function watchesOf(on: FilledStage<unknown>) {
  const [item] = await firstItems(on);
  return [
    { watchId: 'w1', kind: 'planItemLate', itemId: item?.id, moreThanDays: 3 },
    { watchId: 'w2', kind: 'jqlCount', jql: 'labels = bug', moreThan: 3 },
    { watchId: 'w3', kind: 'jqlCount', jql: 'labels = late', moreThan: 3 },
  ];
}

function limitOfSimulation(size: number): Limit {
  const read = Math.min(SIMULATED.most, size * OPEN_SHARE);
  const more = Math.ceil(read / SIMULATED.aPage) - 1;
  const { depth = 0, calls = 0 } = LIMIT_OF_SIMULATION;
  return { depth: depth + more, calls: calls + more, isFlat: false };
}

/** Payload of a function as the yardsticks ask it, without the engagement's id. */
function usualOf({ stage, engagementId }: FilledStage<unknown>, name: 'risk.adopt') {
  const projectId = projectIdOf(stage.site, 'NWE');
  const draft = aDraft(stage.site, 'NWE');
  const place = { projectId, engagementId, jobId: '', draft, version: 0, plan: NEVER_SEEN };
  return z.object({ keys: z.array(z.string()) }).parse(payloadOf(name, place));
}

/** Changed risks, the library and whom a save relies on: a register that is in use. */
export const riskRegister = aRegister({
  name: 'risks',
  sizes: [100, 1_000, 10_000],
  tested: [100, 10_000],
  fill: ({ stage, engagementId, size }: BegunStage) => seedRegister(stage.site, engagementId, size),
  acts: {
    'first page': {
      name: 'risk.list',
      payload: { filter: { group: 'open' }, sort: 'score' },
    },
    'by band': {
      name: 'risk.list',
      payload: { filter: { group: 'open', band: 'extreme' }, sort: 'score' },
    },
    'by category': {
      name: 'risk.list',
      payload: { filter: { group: 'open', category: 'data' }, sort: 'score' },
    },
    'by phase': {
      name: 'risk.list',
      payload: ({ filled }) => ({
        filter: { group: 'open', phaseId: filled.phaseIds[0] },
        sort: 'score',
      }),
    },
    'by words': {
      name: 'risk.list',
      payload: { filter: { group: 'open', text: 'Interface 42' }, sort: 'score' },
    },
    'of a field of the heat map': {
      name: 'risk.list',
      payload: {
        filter: { group: 'open', cell: { view: 'current', probability: 5, impact: 5 } },
        sort: 'score',
      },
    },
    'by review': { name: 'risk.list', payload: { filter: { group: 'open' }, sort: 'review' } },
    'with a suggestion': {
      name: 'risk.list',
      payload: { filter: { group: 'open', isSignalled: true }, sort: 'score' },
    },
    'export a page': {
      name: 'risk.export',
      payload: { filter: { group: 'open' }, sort: 'score' },
    },
    'the worst of three phases': {
      name: 'risk.worst',
      payload: ({ filled: { phaseIds } }) => ({ phaseIds }),
    },
    'sum it up': { name: 'risk.summary', payload: {} },
    'open one': { name: 'risk.get', payload: { riskId: 'risk-42' }, isByKey: true },
    'the library': { name: 'risk.library', payload: {}, isByKey: true },
    simulate: { name: 'risk.simulate', payload: {}, limitAt: limitOfSimulation },
    'compare rows of a file': {
      name: 'risk.checkImport',
      payload: { rows: rows(MOST_COMPARED, 60) },
      isByKey: true,
    },
    'raise one': { name: 'risk.raise', payload: { risk: RISK } },
    'save one': {
      name: 'risk.change',
      payload: change(42, { trigger: 'Silence' }),
    },
    'save watches': {
      name: 'risk.change',
      payload: async (on) => change(7, { watches: await watchesOf(on) }),
    },
    'save watches and named issues': {
      name: 'risk.change',
      payload: async (on) => {
        const watches = await watchesOf(on);
        const actions = (await firstItems(on)).map(({ issueKey }, index) => ({
          actionId: `a${String(index)}`,
          text: 'Speed it up',
          issueKey,
        }));
        return change(8, { watches, actions });
      },
    },
    'import rows of a file': {
      name: 'risk.import',
      payload: { rows: rows(MOST_CHANGES, 60).map((row) => ({ ...row, version: 1 })) },
    },
    'adopt one': { name: 'risk.adopt', payload: (on) => usualOf(on, 'risk.adopt') },
    'answer a suggestion': {
      name: 'risk.dismissSignal',
      payload: { riskId: `risk-${String(WATCHED - 1)}`, signal: SIGNAL, reason: 'A false alarm' },
    },
    'it has occurred': {
      name: 'risk.occur',
      payload: async (on) => {
        const [item] = await firstItems(on);
        return {
          ...{ riskId: 'risk-81', version: 1, on: '2026-03-02', side: 'client', days: 2 },
          changes: [{ itemId: item?.id, version: item?.version, durationDays: 7 }],
        };
      },
    },
    'propose it for the library': {
      name: 'risk.propose',
      payload: { proposalId: PROPOSAL, riskId: 'risk-82', offered: OFFERED },
      as: 'consultant',
    },
    'judge a proposal': {
      name: 'risk.judgeProposal',
      payload: { proposalId: PROPOSAL, verdict: 'approved' },
    },
    'take a proposal back': {
      name: 'risk.withdrawProposal',
      payload: async ({ stage, engagementId }) => {
        const proposalId = 'proposal-2';
        const offer = { engagementId, proposalId, riskId: 'risk-83', offered: OFFERED };
        valueOf(await ask(stage.site, 'risk.propose', offer, 'consultant'), z.unknown());
        return { proposalId };
      },
      as: 'consultant',
    },
    'take one out of the library': {
      name: 'risk.retireOwn',
      payload: { key: ownKey({ number: 1 }) },
    },
    'replace the scoring': {
      name: 'risk.configure',
      payload: (on) => ({ version: 0, model: on.filled.model }),
    },
    'its scorings': { name: 'risk.scorings', payload: {}, isByKey: true },
    'open its issue': {
      name: 'issue.open',
      payload: ({ filled: { issueId } }) => ({ issueId }),
      isByKey: true,
    },
  },
});
