import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { PlanItemView, PlanView } from '../../src/plan/contract';
import { drivingPredecessor } from '../../static/features/plan/why/driving-predecessor';
import { whyLate } from '../../static/features/plan/why/explanation';
// Loaded here, and not within the time that a test waits for the page.
import '../../static/features/plan/plan-page';
import { anEngagement, aPlan, aPlanItem, jiraOfExamples } from '../support/app-page/app-data';
import { showProjectPage } from '../support/app-page/show-project-page';

const agreed = { start: '2026-11-23', finish: '2026-11-24' };
const kickOff = aPlanItem({ id: 'kick', name: 'Kick-off', baseline: agreed, varianceDays: 2 });
const lists = aPlanItem({ id: 'lists', name: 'Master data lists' });
const late = aPlanItem({
  id: 'late',
  name: 'Goal sheet',
  start: '2026-11-30',
  finish: '2026-12-01',
  baseline: { start: '2026-11-26', finish: '2026-11-27' },
  varianceDays: 2,
  freeFloatDays: 1,
  predecessors: [
    { itemId: 'kick', type: 'FS', lagDays: 3 },
    { itemId: 'lists', type: 'SS', lagDays: -1 },
  ],
});

const reasonsOf = (item: PlanItemView, values: Partial<PlanView> = {}) =>
  whyLate(item, aPlan([kickOff, lists, item], values)).map(({ key }) => key);

describe('why an item is late', () => {
  test.each<[string, Partial<PlanItemView>, Partial<PlanView>, readonly string[]]>([
    ['nothing is said of what is on time', { varianceDays: 0 }, {}, []],
    ['what it waits for is late itself', {}, {}, ['waits']],
    [
      'it may not start before its day',
      { predecessors: [], startNoEarlierThan: '2026-11-30' },
      {},
      ['notBefore'],
    ],
    ['nobody began', { predecessors: [] }, { statusDay: '2026-11-30' }, ['notStarted']],
    [
      'the work takes longer',
      { state: 'started', actual: { start: '2026-11-26' } },
      {},
      ['takesLonger'],
    ],
    ['it began late', { state: 'started', actual: { start: '2026-11-30' } }, {}, ['startedLate']],
    [
      'its promised day is missed',
      { predecessors: [], mustFinishBy: '2026-11-27', missedByDays: 2 },
      {},
      ['missed'],
    ],
  ])('%s', (_title, item, plan, keys) => {
    expect(reasonsOf({ ...late, ...item }, plan)).toEqual(keys);
  });

  test('counts what it took from the buffer by cause, less what was given back', () => {
    const entry = { day: '2026-11-30', itemId: 'late', side: 'client' } as const;
    const drawDown = [
      { ...entry, days: 3, cause: 'changeRequest', reference: 'CR-7' },
      { ...entry, days: -1, cause: 'changeRequest' },
      { ...entry, days: 1, cause: 'lateItem' },
      { ...entry, days: -1, cause: 'lateItem' },
      { ...entry, days: 9, cause: 'lateItem', itemId: 'kick' },
    ] as const;
    expect(whyLate({ ...late, predecessors: [] }, aPlan([late], { drawDown }))).toEqual([
      { key: 'taken.changeRequest', params: { count: 2 } },
      { key: 'recordedUnder', params: { reference: 'CR-7' } },
    ]);
  });

  test('finds the predecessor that leaves the least room, across kinds of link and weekends', () => {
    expect(drivingPredecessor(late, [kickOff, lists])?.id).toBe('kick');
    const started = { ...lists, start: '2026-12-02' };
    expect(drivingPredecessor(late, [kickOff, started])?.id).toBe('lists');
    expect(drivingPredecessor(late, [{ ...kickOff, isRemoved: true }, lists])?.id).toBe('lists');
    expect(drivingPredecessor(lists, [kickOff])).toBeUndefined();
  });
});

const show = (locale = 'en-US') =>
  showProjectPage({
    path: '/plan',
    locale,
    jira: jiraOfExamples,
    answers: {
      'engagement.open': () => anEngagement(),
      'plan.get': () => aPlan([kickOff, lists, late]),
    },
  });

const line = () => screen.findByRole('row', { name: /^Goal sheet/ });
const card = () => screen.queryByRole('tooltip');

describe('the card of a line', () => {
  test('opens with the focus of the keyboard and describes the line', async () => {
    await show();
    const row = await line();
    act(() => row.focus());
    expect(row).toHaveAccessibleDescription(/It waits for “Kick-off”, which ends 2 working days/);
    const facts = within(await screen.findByRole('tooltip'));
    expect(facts.getByText('Kick-off').closest('li')).toHaveTextContent(
      'Kick-off end to start · 3 working days between',
    );
    expect(facts.getByText('Kick-off').closest('li')).toHaveTextContent(/Decides when/);
    expect(facts.getByText('Master data lists').closest('li')).toHaveTextContent(
      'start to start · 1 working day of overlap',
    );
    expect(facts.getByText('Nov 26, 2026 to Nov 27, 2026')).toBeVisible();
    expect(facts.getByText(/Nov 30, 2026 to Dec 1, 2026/)).toHaveTextContent(
      '2 working days later',
    );
    expect(facts.getByText('1 working day')).toBeVisible();
    expect(row.closest('[role=region]')).not.toContainElement(card());
  });

  test('opens under a resting pointer, stays while it is pointed at, and goes with it', async () => {
    const user = userEvent.setup();
    await show();
    await user.hover(await line());
    const shown = await screen.findByRole('tooltip');
    await user.hover(shown);
    await user.unhover(shown);
    await waitFor(() => expect(card()).toBeNull());
  });

  test('closes by Escape, and the focus stays', async () => {
    const user = userEvent.setup();
    await show();
    const row = await line();
    act(() => row.focus());
    expect(card()).toBeVisible();
    await user.keyboard('{Escape}');
    expect(card()).toBeNull();
    expect(row).toHaveFocus();
    expect(row).not.toHaveAttribute('aria-describedby');
  });

  test('closes by a press elsewhere, and opens by a tap', async () => {
    const user = userEvent.setup();
    await show();
    const row = await line();
    act(() => row.focus());
    fireEvent.pointerDown(screen.getByRole('tooltip'));
    expect(card()).toBeVisible();
    fireEvent.pointerDown(document.body);
    expect(card()).toBeNull();
    await user.pointer({ keys: '[TouchA]', target: row });
    expect(card()).toBeVisible();
  });

  test('speaks Chinese', async () => {
    await show('zh-CN');
    const row = await line();
    act(() => row.focus());
    expect(card()).toHaveTextContent(/延误原因/);
    expect(card()).toHaveTextContent(/在等待“Kick-off”，该项比约定晚 2 个工作日结束/);
  });
});
