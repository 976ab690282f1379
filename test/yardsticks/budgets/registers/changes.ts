import { z } from 'zod';
import { demoUser } from '../../../../local-site/seed/demo-users';
import { MOST_ROWS_AT_ONCE } from '../../../../src/change/exchange/contract';
import { DEFAULT_CHANGE_SETTINGS } from '../../../../src/change/model/default-settings';
import { presentChange } from '../../../support/change/present-change';
import { ask, valueOf } from '../../../support/engagement/ask';
import { CHANGE, IMPORTED_CHANGE } from '../../rights/payloads';
import { seedChanges } from '../seed-changes';
import { aRegister, type FilledStage } from './register';

const changeId = 'change-42';
const found = z.object({
  change: z.object({ version: z.number(), ballot: z.optional(z.object({ hash: z.string() })) }),
});

/** The request that was raised on the full register, as it is now. */
async function raised({ stage, engagementId }: FilledStage<unknown>) {
  const asked = { engagementId, changeId: CHANGE.changeId };
  return valueOf(await ask(stage.site, 'change.get', asked), found).change;
}

/** Rows of a file, about requests that the register has. */
const rows = Array.from({ length: MOST_ROWS_AT_ONCE }, (_, index) => ({
  ...IMPORTED_CHANGE,
  ...{ row: index + 2, changeId: `change-${String(60 + index)}` },
}));

export const changeRegister = aRegister({
  name: 'change requests',
  sizes: [100, 1_000, 10_000],
  tested: [100, 10_000],
  fill: ({ stage, engagementId, size }) => {
    seedChanges(stage.site, engagementId, size);
  },
  acts: {
    'first page': {
      name: 'change.list',
      payload: { filter: { group: 'open' }, sort: 'number' },
    },
    'what waits longest': {
      name: 'change.list',
      payload: { filter: { group: 'open' }, sort: 'waiting' },
    },
    'what waits for the client': {
      name: 'change.list',
      payload: { filter: { group: 'open', court: 'client' }, sort: 'waiting' },
    },
    'by state': {
      name: 'change.list',
      payload: { filter: { group: 'open', state: 'approved' }, sort: 'number' },
    },
    'by words': {
      name: 'change.list',
      payload: { filter: { group: 'open', text: 'phone, 42' }, sort: 'number' },
    },
    'a page of the ledger': { name: 'change.ledger', payload: {} },
    'export a page': {
      name: 'change.export',
      payload: { filter: { group: 'open' }, sort: 'number' },
    },
    'sum it up': { name: 'change.summary', payload: {} },
    'compare rows of a file': { name: 'change.checkImport', payload: { rows }, isByKey: true },
    'open one': { name: 'change.get', payload: { changeId }, isByKey: true },
    'simulate one': { name: 'change.simulate', payload: { changeId }, isByKey: true },
    'import rows of a file': {
      name: 'change.import',
      payload: { rows: rows.map((row) => ({ ...row, version: 1 })) },
    },
    'raise one': { name: 'change.raise', payload: { change: CHANGE } },
    'save one': {
      name: 'change.edit',
      payload: { change: { changeId, version: 1, why: 'They travel' } },
    },
    'hand one in': {
      name: 'change.move',
      payload: async (on) => {
        const { version } = await raised(on);
        return { changeId: CHANGE.changeId, version, act: 'submit' };
      },
    },
    'decide about one': {
      name: 'change.decide',
      payload: async (on) => {
        await presentChange(on.stage.site, on.engagementId);
        const { ballot } = await raised(on);
        return { changeId: CHANGE.changeId, hash: ballot?.hash, outcome: 'approved' };
      },
      as: 'sponsor',
    },
    'carry one out': {
      name: 'change.apply',
      payload: async (on) => ({
        changeId: CHANGE.changeId,
        version: (await raised(on)).version,
      }),
    },
    'take one back': {
      name: 'change.revert',
      payload: async (on) => {
        await on.stage.deliverAll();
        const { version } = await raised(on);
        return { changeId: CHANGE.changeId, version, reason: 'The client thought again' };
      },
    },
    'replace the settings': {
      name: 'change.configure',
      payload: {
        version: 0,
        settings: { ...DEFAULT_CHANGE_SETTINGS, rates: { consultant: 1_200 } },
      },
    },
    'let somebody decide': {
      name: 'change.delegate',
      payload: {
        delegation: {
          ...{ to: demoUser('keyUser').accountId },
          ...{ firstDay: '2026-03-02', lastDay: '2026-03-20' },
        },
      },
      as: 'sponsor',
    },
  },
});
