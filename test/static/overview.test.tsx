import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { showProjectPage } from '../support/app-page/show-project-page';
import { anEngagement, anOverview, jiraOfExamples } from '../support/app-page/app-data';

const show = (overview = anOverview()) =>
  showProjectPage({
    jira: jiraOfExamples,
    answers: { 'engagement.open': () => anEngagement(), 'engagement.overview': () => overview },
  });

const waiting = (name: string) => ({
  itemId: name,
  name,
  ownerAccountId: 'chen',
  since: '2026-12-01',
  days: 3,
});

describe('the overview', () => {
  test('that comes with the project is not asked for once more', async () => {
    const { bridge } = await showProjectPage({
      jira: jiraOfExamples,
      answers: { 'engagement.open': () => anEngagement({ overview: anOverview() }) },
    });
    expect(await screen.findByText(/Go-live on Mar 19, 2027 holds/)).toBeVisible();
    expect(bridge.calls.map(({ name }) => name)).toEqual(['engagement.open']);
  });

  test('says in one sentence whether go-live holds and what waits', async () => {
    await show(anOverview({ waitsOn: { client: [waiting('Sign the charter')], vendor: [] } }));
    expect(
      await screen.findByText(/Go-live on Mar 19, 2027 holds, with 0% of the buffer used\./),
    ).toHaveTextContent('One thing waits for the client.');
    expect(await screen.findByText('陈思远')).toBeVisible();
    expect(screen.getByText('3 working days')).toBeVisible();
  });

  test('says how the specification stands, and leads to what waits for signatures', async () => {
    const srs = { total: 12, openQuestions: 2, drifted: 2 };
    const { leave } = await show(anOverview({ srs }));
    expect(await screen.findByText('Not signed yet')).toBeVisible();
    expect(screen.getByText('12 requirements, 2 open questions')).toBeVisible();
    leave();
    await show(anOverview({ srs: { ...srs, baseline: { number: 3, state: 'inSignOff' } } }));
    expect(await screen.findByText('Baseline 3 waits for signatures')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Open the specification' })).toHaveAttribute(
      'href',
      '/srs/baselines',
    );
  });

  test('says what is left of the acceptance test, and leads to where it is signed', async () => {
    const { leave } = await show(anOverview());
    expect(await screen.findByText(/No cycle has run yet/)).toBeVisible();
    leave();
    await show(anOverview({ uat: { left: 14, severeBugs: 2, unsigned: 1, at: 0 } }));
    expect(await screen.findByText('14 tests left')).toBeVisible();
    expect(screen.getByText('Severe bugs open: 2. Modules unsigned: 1.')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Sign-off' })).toHaveAttribute('href', '/uat/signoff');
  });

  test('says that go-live moves, and from when to when', async () => {
    await show(
      anOverview({
        goLive: { planned: '2027-03-19', forecast: '2027-03-24' },
        health: { ...anOverview().health, state: 'late', reason: 'bufferSpent' },
      }),
    );
    expect(
      await screen.findByText(/Go-live moves from Mar 19, 2027 to Mar 24, 2027/),
    ).toBeVisible();
  });

  test('shows the buffer as a table on demand', async () => {
    const user = userEvent.setup();
    await show();
    await user.click(await screen.findByRole('button', { name: 'Show as table' }));
    expect(screen.getByRole('row', { name: 'Size 14 working days' })).toBeVisible();
  });

  test('draws the path of the buffer and leads to its page', async () => {
    const user = userEvent.setup();
    const fever = [
      { day: '2026-12-01', progressPercent: 10, usedPercent: 7, zone: 'onPace' as const },
      { day: '2026-12-10', progressPercent: 35, usedPercent: 41, zone: 'watch' as const },
    ];
    const buffer = { ...anOverview().buffer, usedPercent: 41, progressPercent: 35 };
    const { history } = await show(
      anOverview({ fever, buffer, health: { ...anOverview().health, state: 'watch' } }),
    );
    expect(await screen.findByRole('img', { name: /35% of the work done: watch/ })).toBeVisible();
    await user.click(screen.getByRole('link', { name: 'To the buffer' }));
    expect(history.address()).toBe('/plan/buffer');
  });

  test('names how many have too much to do and how many are not there as promised', async () => {
    await show(anOverview({ people: { over: 2, shortfalls: 1 } }));
    expect(await screen.findByText('2 people overbooked')).toBeVisible();
    expect(screen.getByText('One key user is not there as promised.')).toBeVisible();
  });
});
