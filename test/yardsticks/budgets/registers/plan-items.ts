import { z } from 'zod';
import { EXCHANGE_LIMITS } from '../../../../src/plan/exchange/exchange-limits';
import { ask, valueOf } from '../../../support/engagement/ask';
import { importSeen } from '../../../support/engagement/seen-plan';
import { sendFile } from '../../../support/engagement/send-file';
import { SMALL_PLAN } from '../../rights/payloads';
import { READ_ALL, READ_AND_WRITE } from '../naive';
import { PROJECT } from '../stage';
import { seedPlan } from '../seed-plan';
import { aRegister, type FilledStage } from './register';

const { MAX_ITEMS } = EXCHANGE_LIMITS;
/** So many come by what is measured. */
const ADDED = 1;

const plan = z.object({
  items: z.array(z.object({ id: z.string(), version: z.number(), kind: z.string() })),
  settings: z.object({ version: z.number() }),
});
const exported = z.object({ base64: z.string() });
const settings = z.object({
  version: z.number(),
  draft: z.object({ people: z.record(z.string(), z.array(z.string())) }),
});

async function seen({ stage, engagementId }: FilledStage<unknown>) {
  return valueOf(await ask(stage.site, 'plan.get', { engagementId }), plan);
}

/** The plan as a file, as one of these programs would give it back. */
async function fileOf({ stage: { site }, engagementId }: FilledStage<unknown>, format: string) {
  const asked = { engagementId, format };
  const { base64: packed } = valueOf(await ask(site, 'plan.export', asked), exported);
  return { ...(await sendFile(site, engagementId, { format, packed })) };
}

function change(place: number, values: object) {
  return { itemId: `item-${String(place)}`, version: 1, ...values };
}

const oneItem = { changes: [change(42, { durationDays: 2 })] };

export const planRegister = aRegister({
  name: 'plan items',
  sizes: [100, 1_000, MAX_ITEMS],
  tested: [100],
  end: `A plan has ${String(MAX_ITEMS)} items at the most; all of it is read at once, for which Forge takes 25 keys a call: the largest plan asks once more beside, which no limit of a plan forbids.`,
  naive: { read: READ_ALL, write: READ_AND_WRITE },
  mayGrow: true,
  fill: async ({ stage, engagementId, size }) => {
    seedPlan(stage.site, size - ADDED);
    // With the first write comes what every plan has from then on: its head, and the first baseline.
    const first = { engagementId, changes: [change(1, { wave: 'MVP' })] };
    valueOf(await ask(stage.site, 'plan.change', first), z.unknown());
  },
  acts: {
    'the overview of the engagement': { name: 'engagement.overview', payload: {} },
    'the project page': {
      name: 'engagement.open',
      payload: ({ stage }) => ({ projectId: stage.site.jira.directory.project(PROJECT)?.id }),
    },
    'its settings': { name: 'engagement.settings', payload: {} },
    'the plan': { name: 'plan.get', payload: {} },
    'people by week': { name: 'plan.people', payload: {} },
    'the weekly status': { name: 'plan.status', payload: {} },
    'look a change over': { name: 'plan.preview', payload: oneItem },
    'simulate go-live': { name: 'risk.simulate', payload: {} },
    'export a project file': { name: 'plan.export', payload: { format: 'mspdi' } },
    'export a workbook': { name: 'plan.export', payload: { format: 'xlsx' } },
    'compare a project file': {
      name: 'plan.checkImport',
      payload: (on) => fileOf(on, 'mspdi'),
    },
    'compare a workbook': { name: 'plan.checkImport', payload: (on) => fileOf(on, 'xlsx') },
    'save one': { name: 'plan.change', payload: oneItem },
    'set a baseline': {
      name: 'plan.setBaseline',
      payload: { number: 1, reason: 'The steering committee agreed.' },
    },
    'replace the settings': {
      name: 'plan.configure',
      payload: async (on) => ({
        version: (await seen(on)).settings.version,
        rule: { lateBase: 0.2, lateSlope: 0.8, paceBase: 0.05, paceSlope: 0.7 },
        clientCalendar: { extraDaysOff: ['2026-05-04'], extraWorkingDays: [] },
        commitments: [{ who: 'keyUser', side: 'client', percent: 80 }],
      }),
    },
    'accept what was delivered': {
      name: 'plan.accept',
      payload: { itemId: 'item-50', version: 1, decision: 'accepted' },
      as: 'approver',
    },
    'leave an issue out': { name: 'plan.dismiss', payload: { issueId: '99999' } },
    'save the weekly status': {
      name: 'plan.saveStatus',
      payload: { week: '2026-W11', version: 0, text: 'The interfaces are late.' },
    },
    'send a part of a file': {
      name: 'plan.upload',
      payload: { uploadId: 'upload-1', part: 0, data: SMALL_PLAN },
      isByKey: true,
    },
    'import a file': {
      name: 'plan.import',
      payload: async ({ stage, engagementId }) => ({
        ...{ format: 'csv', packed: SMALL_PLAN, takeOut: false },
        seen: await importSeen(stage.site, engagementId),
      }),
    },
    'assign roles': {
      name: 'engagement.assignRoles',
      payload: async ({ stage, engagementId }) => {
        const known = valueOf(
          await ask(stage.site, 'engagement.settings', { engagementId }),
          settings,
        );
        return { version: known.version, people: { ...known.draft.people, viewer: [] } };
      },
    },
  },
});
