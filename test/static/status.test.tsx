import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { AppError } from '../../src/app-error';
import type { StatusReport } from '../../src/plan/reports/contract';
import { statusBlocks, statusHtml } from '../../static/features/plan/status/status-blocks';
import { isoWeek, weekFrom } from '../../static/shared/text/iso-week';
import { anEngagement, anOverview, aPlan, jiraOfExamples } from '../support/app-page/app-data';
import { aRisk, aRiskPage } from '../support/app-page/risk-data';
import { showProjectPage } from '../support/app-page/show-project-page';

const { buffer, goLive } = aPlan([]);

function aReport(values: Partial<StatusReport> = {}): StatusReport {
  return {
    week: '2026-W48',
    version: 0,
    facts: {
      from: '2026-11-23',
      to: '2026-11-29',
      clientName: 'Northwind',
      goLive,
      buffer,
      health: 'onPace',
      done: [{ itemId: 'a', name: 'Kick-off', day: '2026-11-24', side: 'vendor' }],
      next: [],
      late: [
        {
          itemId: 'b',
          name: 'Goal sheet',
          day: '2026-11-20',
          side: 'client',
          lateDays: 3,
          reason: { key: 'waitsFor', params: { item: 'Kick-off' } },
        },
      ],
      decisions: [],
    },
    ...values,
  };
}

type Answers = Parameters<typeof showProjectPage>[0]['answers'];

const show = (answers: Answers = {}, locale = 'en-US', path = '/plan/status') =>
  showProjectPage({
    path,
    locale,
    jira: jiraOfExamples,
    answers: {
      'engagement.open': () => anEngagement(),
      'engagement.overview': () => anOverview(),
      'plan.status': () => aReport(),
      ...answers,
    },
  });

describe('the weekly status', () => {
  test('names the worst open threats with band, score and exposure', async () => {
    const rows = [1, 2, 3, 4, 5, 6].map((number) =>
      aRisk({ riskId: `r${String(number)}`, event: `Threat ${String(number)}`, exposureDays: 2.5 }),
    );
    const { bridge } = await show({ 'risk.list': () => aRiskPage(rows) });
    expect(await screen.findByText(/^Threat 1: Extreme, score 16, exposure 2.5/)).toBeVisible();
    expect(screen.queryByText(/^Threat 6/)).toBeNull();
    expect(bridge.calls.find(({ name }) => name === 'risk.list')?.payload).toMatchObject({
      filter: { group: 'open', kind: 'threat' },
      sort: 'score',
    });
  });

  test('is written from the plan: done, next, late and why, decisions', async () => {
    await show();
    expect(await screen.findByText('Kick-off (Vendor, Nov 24, 2026)')).toBeVisible();
    expect(
      screen.getByText('Goal sheet (Client): 3 working days late, waits for “Kick-off”'),
    ).toBeVisible();
    expect(screen.getByText('Nothing is planned for the next week.')).toBeVisible();
  });

  test('is written in the language of the page', async () => {
    await show({}, 'zh-CN');
    expect(
      await screen.findByText('Goal sheet（客户）：延误 3 个工作日，在等待“Kick-off”'),
    ).toBeVisible();
  });

  test('asks for the week of the address and leads to the weeks around it', async () => {
    const user = userEvent.setup();
    const { bridge, history } = await show({}, 'en-US', '/plan/status?week=2026-W48');
    expect(await screen.findByText('2026-W48')).toBeVisible();
    expect(bridge.calls).toContainEqual({
      name: 'plan.status',
      payload: { engagementId: 'e1', week: '2026-W48' },
    });
    await user.click(screen.getByRole('link', { name: 'Week after' }));
    expect(history.address()).toBe('/plan/status?week=2026-W49');
  });

  test('keeps an edited text, and says whose it is', async () => {
    const user = userEvent.setup();
    let stored = aReport();
    const { bridge } = await show({
      'plan.status': () => stored,
      'plan.saveStatus': ({ text, version }) => {
        stored = aReport({ version: version + 1, text, editedBy: 'anna', editedAt: 0 });
        return stored;
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Edit' }));
    await user.clear(screen.getByLabelText('Text'));
    await user.type(screen.getByLabelText('Text'), '# Ours');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByRole('heading', { name: 'Ours' })).toBeVisible();
    expect(await screen.findByText(/Edited by Anna Lindqvist/)).toBeVisible();
    expect(bridge.calls).toContainEqual({
      name: 'plan.saveStatus',
      payload: { engagementId: 'e1', week: '2026-W48', version: 0, text: '# Ours' },
    });
  });

  test('tells who was quicker and takes his text into the form on demand', async () => {
    const user = userEvent.setup();
    let stored = aReport();
    await show({
      'plan.status': () => stored,
      'plan.saveStatus': () => {
        throw new AppError({
          code: 'CONFLICT',
          key: 'changedMeanwhile',
          params: { accountId: 'chen', at: 0 },
        });
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Edit' }));
    stored = aReport({ version: 1, text: '# Theirs', editedBy: 'chen', editedAt: 0 });
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText(/陈思远 changed it meanwhile/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Take theirs into the form' }));
    await waitFor(() => expect(screen.getByLabelText('Text')).toHaveValue('# Theirs'));
  });
});

describe('the text of a status', () => {
  test('becomes title, sections and lists', () => {
    expect(statusBlocks('# T\n\n## S\n- a\n- b\ntext')).toEqual([
      { kind: 'title', text: 'T' },
      { kind: 'heading', text: 'S' },
      { kind: 'list', entries: ['a', 'b'] },
      { kind: 'paragraph', text: 'text' },
    ]);
  });

  test('stays text in HTML, whatever it holds', () => {
    expect(statusHtml('- <img src=x onerror="a()"> & more')).toBe(
      '<ul><li>&lt;img src=x onerror=&quot;a()&quot;&gt; &amp; more</li></ul>',
    );
  });
});

describe('a week of ISO 8601', () => {
  test.each([
    ['2026-11-23', '2026-W48'],
    ['2026-11-29', '2026-W48'],
    ['2027-01-03', '2026-W53'],
    ['2027-01-04', '2027-W01'],
    ['2024-12-30', '2025-W01'],
    ['1969-12-29', '1970-W01'],
  ])('%s lies in %s', (day, week) => {
    expect(isoWeek(day)).toBe(week);
  });

  test('is counted across the end of the year', () => {
    expect(weekFrom('2026-12-28', 1)).toBe('2027-W01');
    expect(weekFrom('2027-01-04', -1)).toBe('2026-W53');
  });
});
