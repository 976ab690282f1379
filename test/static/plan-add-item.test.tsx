import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { AppError } from '../../src/app-error';
import { planPayloads } from '../../src/plan/contract';
import type { PlanPreview } from '../../src/plan/effect/contract';
import { itemToAdd, newItem } from '../../static/features/plan/editing/new-item';
// Loaded here, and not within the time that a test waits for the page.
import '../../static/features/plan/plan-page';
import { anEngagement, aPlan, aPlanItem, jiraOfExamples } from '../support/app-page/app-data';
import { askedOf } from '../support/app-page/fake-bridge';
import { showProjectPage } from '../support/app-page/show-project-page';

const [phase] = aPlan([]).phases;
const phases = phase === undefined ? [] : [phase, { ...phase, id: 'p2', name: 'Design' }];
const stored = aPlan([aPlanItem({ id: 'kick', name: 'Kick-off' })], { phases });
const added = aPlan([...stored.items, aPlanItem({ id: 'new', name: 'Pilot' })], { phases });
const { buffer } = stored;

const later: PlanPreview = {
  isPossible: true,
  goLiveMovesDays: 3,
  goLive: '2027-03-24',
  buffer: { before: buffer, after: { ...buffer, usedPercent: 66 } },
  zone: { before: 'onPace', after: 'late' },
  moved: [
    { itemId: 'kick', start: '2026-11-25', finish: '2026-11-26' },
    { itemId: 'new', start: '2026-11-23', finish: '2026-11-24' },
  ],
  movedMilestones: [],
  newlyCritical: [],
  newlyOverbooked: [],
  newlyMissed: [],
};

type Answers = Parameters<typeof showProjectPage>[0]['answers'];

const show = (answers: Answers = {}, canWrite = true) =>
  showProjectPage({
    path: '/plan',
    jira: jiraOfExamples,
    answers: {
      'engagement.open': () => anEngagement({ canWrite }),
      'plan.get': () => stored,
      'plan.preview': () => later,
      'plan.change': ({ changes }) =>
        changes.length === 0
          ? { plan: added, undo: { changes: [{ itemId: 'new', version: 1, isRemoved: true }] } }
          : { plan: stored, undo: { changes: [] } },
      ...answers,
    },
  });

const dialog = async () => within(await screen.findByRole('dialog', { name: 'Add an item' }));

describe('an item added by hand', () => {
  test('is shown with its effect before it is added, goes to its phase, and can be taken back', async () => {
    const user = userEvent.setup();
    const { bridge } = await show();
    await user.click(await screen.findByRole('button', { name: 'Add item to Design' }));
    const form = await dialog();
    expect(form.getByRole('combobox', { name: 'Phase' })).toHaveDisplayValue('Design');
    expect(form.getByRole('button', { name: 'Add' })).toBeDisabled();
    await user.type(form.getByRole('textbox', { name: /^Name/ }), ' Pilot ');
    await user.type(form.getByRole('textbox', { name: 'Wave' }), 'MVP');
    await user.selectOptions(form.getByRole('combobox', { name: 'Role' }), 'Key user');
    await user.selectOptions(
      form.getByRole('combobox', { name: 'Add what it waits for…' }),
      'Kick-off',
    );
    expect(await form.findByText(/Go-live moves 3 working days later/)).toBeVisible();
    expect(form.getByText('One item moves.')).toBeVisible();
    expect(askedOf(bridge, 'plan.change')).toEqual([]);
    await waitFor(() => expect(form.getByRole('button', { name: 'Add' })).toBeEnabled());
    await user.click(form.getByRole('button', { name: 'Add' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    const [sent] = askedOf(bridge, 'plan.change');
    expect(sent).toMatchObject({
      changes: [],
      add: [
        {
          phaseId: 'p2',
          kind: 'task',
          name: 'Pilot',
          durationDays: 5,
          role: 'keyUser',
          wave: 'MVP',
          predecessors: [{ itemId: 'kick', type: 'FS', lagDays: 0 }],
        },
      ],
    });
    expect(askedOf(bridge, 'plan.preview').at(-1)).toEqual(sent);
    expect(planPayloads['plan.change'].safeParse(sent).success).toBe(true);
    expect(await screen.findByRole('row', { name: /^Pilot/ })).toBeVisible();
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(screen.queryByRole('row', { name: /^Pilot/ })).toBeNull());
  });

  test('that cannot be planned is not added, and says why', async () => {
    const user = userEvent.setup();
    await show({
      'plan.preview': () => {
        throw new AppError({ code: 'INVALID', key: 'itemExists' });
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Add item' }));
    const form = await dialog();
    await user.type(form.getByRole('textbox', { name: /^Name/ }), 'Pilot');
    expect(await form.findByRole('alert')).toBeVisible();
    expect(form.getByRole('button', { name: 'Add' })).toBeDisabled();
  });

  test('is not offered to who may not change the plan', async () => {
    await show({}, false);
    await screen.findByRole('treegrid');
    expect(screen.queryByRole('button', { name: /Add item/ })).toBeNull();
  });

  test('needs a name; as a milestone it lasts no time, and an empty wave is none', () => {
    const draft = newItem('p1');
    expect(itemToAdd({ ...draft, name: '  ' })).toBeUndefined();
    const item = itemToAdd({ ...draft, name: 'Gate', kind: 'milestone', wave: ' ' });
    expect(item).toMatchObject({ name: 'Gate', durationDays: 0 });
    expect(item).not.toHaveProperty('wave');
    expect(newItem('p1').itemId).not.toBe(draft.itemId);
  });
});
