import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { AppError } from '../../src/app-error';
import type { PlanSettings } from '../../src/plan/settings/contract';
import type { PeopleView } from '../../src/plan/reports/contract';
import { anEngagement, anOverview, aPlan, jiraOfExamples } from '../support/app-page/app-data';
import { dayNumber, isoDay, localToday } from '../../static/shared/text/day-number';
import { isoWeek } from '../../static/shared/text/iso-week';
import { showProjectPage } from '../support/app-page/show-project-page';

const settings: PlanSettings = {
  ...aPlan([]).settings,
  version: 2,
  commitments: [{ who: 'chen', side: 'client', percent: 50 }],
};

const week = (
  committedDays: number,
  bookedDays: number,
  state: 'over' | 'under' | 'asCommitted',
) => ({
  committedDays,
  bookedDays,
  state,
});

const people: PeopleView = {
  weeks: [
    { week: '2026-W48', monday: '2026-11-23' },
    { week: '2026-W49', monday: '2026-11-30' },
  ],
  people: [
    {
      who: 'anna',
      isRole: false,
      side: 'vendor',
      load: [week(4, 5, 'over'), week(0, 0, 'asCommitted')],
    },
    {
      who: 'keyUser',
      isRole: true,
      side: 'client',
      load: [week(2.5, 1.5, 'under'), week(2.5, 2.5, 'asCommitted')],
    },
  ],
  shortfalls: [{ who: 'chen', weeks: ['2026-W48', '2026-W49'], committedDays: 5, givenDays: 2.5 }],
  settings,
};

type Answers = Parameters<typeof showProjectPage>[0]['answers'];

const show = (answers: Answers = {}, canConfigure = true) =>
  showProjectPage({
    path: '/plan/people',
    jira: jiraOfExamples,
    answers: {
      'engagement.open': () => anEngagement({ canConfigure }),
      'engagement.overview': () => anOverview(),
      'plan.people': () => people,
      'plan.configure': ({ version }) => ({ ...settings, version: version + 1 }),
      ...answers,
    },
  });

/** Seven weeks around the reader's own, whatever day it is. */
function weeksAroundNow(): PeopleView['weeks'] {
  const today = dayNumber(localToday(new Date()));
  return [-3, -2, -1, 0, 1, 2, 3].map((weeks) => {
    const monday = isoDay(today + 7 * weeks);
    return { week: isoWeek(monday), monday };
  });
}

const percentOf = async (name: string) =>
  within(await screen.findByRole('group', { name })).findByLabelText('Per cent of the time');

describe('the people of the plan', () => {
  test('open at the week of today', async () => {
    const left = jest.spyOn(HTMLElement.prototype, 'offsetLeft', 'get').mockReturnValue(900);
    const width = jest.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(100);
    const weeks = weeksAroundNow();
    await show({ 'plan.people': () => ({ ...people, weeks }) });
    const vendor = await screen.findByRole('region', { name: 'Vendor, by week' });
    left.mockRestore();
    width.mockRestore();
    const current = vendor.querySelectorAll('[aria-current=date]');
    expect([...current].map((heading) => heading.getAttribute('title'))).toEqual([weeks[3]?.week]);
    expect(vendor.scrollLeft).toBe(800);
  });

  test('are shown by side, booked of promised days, with a word where they do not fit', async () => {
    await show();
    const vendor = await screen.findByRole('region', { name: 'Vendor, by week' });
    expect(await within(vendor).findByRole('row', { name: /Anna/ })).toHaveTextContent(
      'Anna Lindqvist5 of 4Over–',
    );
    const client = screen.getByRole('region', { name: 'Client, by week' });
    expect(within(client).getByRole('row', { name: /Key user/ })).toHaveTextContent(
      'Key user1.5 of 2.5Under2.5 of 2.5',
    );
  });

  test('lead to a suggestion where a key user is not there as promised', async () => {
    await show();
    expect(
      await screen.findByText(/陈思远 has given less than 80% .* 2 weeks running .*2.5 of 5 days/),
    ).toBeVisible();
  });

  test('are promised in a dialog, against the version of the settings that was seen', async () => {
    const user = userEvent.setup();
    const { bridge } = await show();
    await user.click(await screen.findByRole('button', { name: 'Change promised time' }));
    const percent = await percentOf('陈思远');
    await user.clear(percent);
    await user.type(percent, '120');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(screen.getByText('Enter a whole number from 1 to 100.')).toBeVisible();
    await user.clear(percent);
    await user.type(percent, '60');
    await user.selectOptions(screen.getByLabelText(/role that nobody holds/), 'Client sponsor');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    const { version, ...rest } = settings;
    expect(bridge.calls).toContainEqual({
      name: 'plan.configure',
      payload: {
        ...rest,
        engagementId: 'e1',
        version,
        commitments: [
          { who: 'chen', side: 'client', percent: 60 },
          { who: 'sponsor', side: 'client', percent: 50 },
        ],
      },
    });
  });

  test('tell who was quicker, keep the edits, and save them against his version', async () => {
    const user = userEvent.setup();
    let stored = people;
    const { bridge } = await show({
      'plan.people': () => stored,
      'plan.configure': ({ version }) => {
        if (version === stored.settings.version) return { ...settings, version: version + 1 };
        throw new AppError({
          code: 'CONFLICT',
          key: 'changedMeanwhile',
          params: { accountId: 'anna', at: 0 },
        });
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Change promised time' }));
    stored = { ...people, settings: { ...settings, version: 3 } };
    await user.type(await percentOf('陈思远'), '{Backspace}5');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText(/Anna Lindqvist changed it meanwhile/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Keep mine and go on editing' }));
    await user.click(await screen.findByRole('button', { name: 'Save' }));
    expect(bridge.calls.filter(({ name }) => name === 'plan.configure').at(-1)).toMatchObject({
      payload: { version: 3, commitments: [{ who: 'chen', percent: 55 }] },
    });
  });

  test('cannot be changed by those who may not configure', async () => {
    await show({}, false);
    expect(await screen.findByText('Promised time')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Change promised time' })).toBeNull();
  });
});
