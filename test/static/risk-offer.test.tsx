import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { AppError, type ErrorDetail } from '../../src/app-error';
import type { RiskView } from '../../src/risk/contract';
import type { RiskLibrary } from '../../src/risk/library/contract';
import { anEngagement, anOverview, jiraOfExamples } from '../support/app-page/app-data';
import { askedOf } from '../support/app-page/fake-bridge';
import {
  aLibrary,
  aLibraryRisk,
  aProposal,
  aRegister,
  aRisk,
  aRiskPage,
} from '../support/app-page/risk-data';
import { showProjectPage } from '../support/app-page/show-project-page';

interface Example {
  readonly path?: string;
  readonly risk?: RiskView;
  readonly library?: Partial<RiskLibrary>;
  readonly canWrite?: boolean;
  /** Of whatever is written to the library. */
  readonly refusal?: ErrorDetail;
  readonly locale?: string;
}

function show({ path = '/risks/r1', risk = aRisk(), canWrite = true, ...example }: Example) {
  const { library = {}, refusal, locale } = example;
  const written = <Value,>(value: Value): Value => {
    if (refusal !== undefined) throw new AppError(refusal);
    return value;
  };
  return showProjectPage({
    path,
    ...(locale === undefined ? {} : { locale }),
    jira: jiraOfExamples,
    answers: {
      'engagement.open': () => anEngagement({ canWrite }),
      'engagement.overview': () => anOverview(),
      'risk.list': () => aRiskPage([risk], { register: aRegister() }),
      'risk.library': () => aLibrary(library),
      'risk.get': () => ({ risk, history: [], linked: [] }),
      'risk.scorings': () => ({ scorings: [] }),
      'risk.adopt': () => ({ risks: [], register: aRegister() }),
      'risk.propose': () => written(aProposal()),
      'risk.judgeProposal': () => written(aProposal()),
      'risk.withdrawProposal': () => written(aProposal({ state: 'withdrawn' })),
      'risk.retireOwn': ({ key }) => written({ key }),
    },
  });
}

const section = () => screen.findByRole('region', { name: 'Library' });
const press = async (name: string | RegExp) =>
  userEvent.click(await screen.findByRole('button', { name }));

describe('an own risk', () => {
  test('is offered with texts of its own, and both languages where both are given', async () => {
    const user = userEvent.setup();
    const { bridge } = await show({ risk: aRisk({ response: 'Name an owner at Contoso' }) });
    await press('Offer to the library…');
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText(/take out names of the client/)).toBeVisible();
    const [response, otherResponse] = dialog.getAllByLabelText(/^Response/);
    await user.clear(response ?? document.body);
    await user.type(response ?? document.body, 'Name an owner');
    await user.click(dialog.getByText('Also in Chinese (optional)'));
    await user.type(otherResponse ?? document.body, '指定负责人');
    await user.click(dialog.getByRole('button', { name: 'Offer' }));
    // A second language is written whole or not at all.
    expect(dialog.getAllByText('Fill this in.')).toHaveLength(3);
    expect(askedOf(bridge, 'risk.propose')).toEqual([]);
    const others = ['Cause', 'Event', 'Effect'].map(
      (name) => dialog.getAllByLabelText(new RegExp(`^${name}`))[1],
    );
    for (const field of others) await user.type(field ?? document.body, '主');
    await user.click(dialog.getByRole('button', { name: 'Offer' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(askedOf(bridge, 'risk.propose')).toMatchObject([
      {
        riskId: 'r1',
        offered: {
          texts: { cause: 'Master data have no owner', response: 'Name an owner' },
          otherTexts: { cause: '主', response: '指定负责人', contingency: '' },
          category: 'data',
          probability: 4,
          impact: 4,
        },
      },
    ]);
  });

  test('is not offered while its category is none that every register has', async () => {
    const { bridge } = await show({ risk: aRisk({ category: 'law' }) });
    await press('Offer to the library…');
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.click(dialog.getByRole('button', { name: 'Offer' }));
    expect(dialog.getByLabelText(/Category/)).toHaveAccessibleDescription('Fill this in.');
    expect(askedOf(bridge, 'risk.propose')).toEqual([]);
  });

  test('is refused at the text that names the client', async () => {
    const field = 'offered.texts.effect';
    await show({ refusal: { code: 'INVALID', key: 'clientNamed', field } });
    await press('Offer to the library…');
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.click(dialog.getByRole('button', { name: 'Offer' }));
    await waitFor(() =>
      expect(dialog.getAllByLabelText(/^Effect/)[0]).toHaveAccessibleDescription(
        /names the client/,
      ),
    );
  });

  test.each([
    [{ state: 'waiting' as const }, /Anna Lindqvist offered it .* waits/, false],
    [{ state: 'approved' as const }, /in the library of this site since/, false],
    [
      { state: 'declined' as const, judged: { accountId: 'anna', at: 0, reason: 'Known' } },
      /Anna Lindqvist declined it .*: Known/,
      true,
    ],
    [
      { state: 'withdrawn' as const, judged: { accountId: 'anna', at: 0 } },
      /Anna Lindqvist withdrew the proposal/,
      true,
    ],
    [{ state: 'retired' as const }, /has been taken out/, true],
  ])('says where it stands with the library: %j', async (values, words, mayOffer) => {
    await show({ library: { proposals: [aProposal(values)] } });
    const there = await section();
    expect(await within(there).findByText(words)).toBeVisible();
    const offer = within(there).queryByRole('button', { name: 'Offer to the library…' });
    expect(offer !== null).toBe(mayOffer);
  });

  test('is taken back by who offered it, once the question is answered', async () => {
    const { bridge } = await show({
      library: { proposals: [aProposal({ isMine: true, canWithdraw: true })] },
    });
    await press(/^Withdraw “Cleansing is late”/);
    expect(screen.getByText(/Withdraw this proposal\?/)).toHaveFocus();
    await press('Cancel');
    expect(await screen.findByRole('button', { name: /^Withdraw “/ })).toHaveFocus();
    expect(askedOf(bridge, 'risk.withdrawProposal')).toEqual([]);
    await press(/^Withdraw “/);
    await press('Withdraw');
    await waitFor(() =>
      expect(askedOf(bridge, 'risk.withdrawProposal')).toEqual([
        { engagementId: 'e1', proposalId: 'p1' },
      ]),
    );
  });

  test('has no way to the library for who only reads, or when it came from there', async () => {
    const { leave } = await show({ canWrite: false });
    await screen.findByRole('region', { name: 'History' });
    expect(screen.queryByRole('region', { name: 'Library' })).toBeNull();
    leave();
    await show({ risk: aRisk({ libraryKey: 'own-1' }) });
    await screen.findByRole('region', { name: 'History' });
    expect(screen.queryByRole('region', { name: 'Library' })).toBeNull();
  });
});

describe('the typical risks', () => {
  const open = async (example: Example) => {
    const shown = await show({ path: '/risks', ...example });
    await press('Typical risks');
    await screen.findByRole('dialog');
    return shown;
  };
  const own = aLibraryRisk({ key: 'own-3', event: 'Shifts are blocked', isOwn: true });

  test('show what waits first, and only who may judge it has the buttons', async () => {
    const { leave } = await open({ library: { proposals: [aProposal({ canJudge: true })] } });
    const waiting = within(await screen.findByRole('region', { name: 'Waiting for approval: 1' }));
    expect(waiting.getByText('Cleansing is late')).toBeVisible();
    expect(waiting.getByText('Response: Name one per object')).toBeVisible();
    expect(await waiting.findByText(/Anna Lindqvist/)).toBeVisible();
    expect(waiting.getByRole('button', { name: 'Approve “Cleansing is late”' })).toBeEnabled();
    leave();
    await open({ library: { proposals: [aProposal({ isMine: true, canWithdraw: true })] } });
    expect(await screen.findByText(/It is your own/)).toBeVisible();
    expect(screen.queryByRole('button', { name: /^Approve/ })).toBeNull();
    expect(screen.getByRole('button', { name: /^Withdraw “/ })).toBeVisible();
  });

  test('are approved as they are, and declined with a reason alone', async () => {
    const user = userEvent.setup();
    const library = { proposals: [aProposal({ canJudge: true })] };
    const known = { engagementId: 'e1', proposalId: 'p1' };
    const first = await open({ library });
    await press('Decline “Cleansing is late”…');
    await press('Decline');
    expect(screen.getByLabelText(/Why it is declined/)).toHaveAccessibleDescription(/reason/i);
    await user.type(screen.getByLabelText(/Why it is declined/), 'Every plan has it');
    await press('Decline');
    await waitFor(() =>
      expect(askedOf(first.bridge, 'risk.judgeProposal')).toEqual([
        { ...known, verdict: 'declined', reason: 'Every plan has it' },
      ]),
    );
    first.leave();
    const { bridge } = await open({ library });
    await press('Approve “Cleansing is late”');
    await waitFor(() =>
      expect(askedOf(bridge, 'risk.judgeProposal')).toEqual([{ ...known, verdict: 'approved' }]),
    );
  });

  test('say who judged it meanwhile', async () => {
    const params = { accountId: 'anna', at: Date.UTC(2026, 10, 23, 9) };
    await open({
      library: { proposals: [aProposal({ canJudge: true })] },
      refusal: { code: 'CONFLICT', key: 'proposalJudgedMeanwhile', params },
    });
    await press('Approve “Cleansing is late”');
    expect(await screen.findByText(/Anna Lindqvist has judged this proposal/)).toBeVisible();
  });

  test('say who approved them, and who took which out', async () => {
    const act = (accountId: string) => ({ accountId, at: Date.UTC(2026, 10, 23, 9) });
    await open({
      library: {
        anyPhase: [{ ...own, approved: act('anna') }],
        retired: [{ key: 'own-2', by: act('chen'), approved: act('anna') }],
      },
    });
    expect(await screen.findByText(/^Approved by Anna Lindqvist/)).toBeVisible();
    const gone = await screen.findByRole('region', { name: 'Taken out of the library' });
    await waitFor(() => expect(gone).toHaveTextContent(/Own risk 2: 陈思远 took it out/));
    expect(gone).toHaveTextContent(/Approved by Anna Lindqvist/);
  });

  test('are taken out of the library by who may, when they are own ones', async () => {
    const { bridge, leave } = await open({
      library: { canRetire: true, anyPhase: [aLibraryRisk(), own] },
    });
    await userEvent.click(await screen.findByRole('checkbox', { name: /Shifts are blocked/ }));
    expect(screen.getAllByRole('button', { name: /^Take “/ })).toHaveLength(1);
    await press('Take “Shifts are blocked” out of the library…');
    expect(screen.getByText(/Registers that have it keep it/)).toBeVisible();
    await press('Take out');
    await waitFor(() =>
      expect(askedOf(bridge, 'risk.retireOwn')).toEqual([{ engagementId: 'e1', key: 'own-3' }]),
    );
    leave();
    await open({ library: { anyPhase: [own] } });
    expect(await screen.findByRole('checkbox', { name: /Shifts are blocked/ })).toBeVisible();
    expect(screen.queryByRole('button', { name: /^Take “/ })).toBeNull();
  });

  test('are all there in Chinese', async () => {
    await show({
      path: '/risks',
      locale: 'zh-CN',
      library: { canRetire: true, anyPhase: [own], proposals: [aProposal({ canJudge: true })] },
    });
    await press('典型风险');
    expect(await screen.findByRole('region', { name: '等待批准：1' })).toBeVisible();
    await press('将“Shifts are blocked”移出风险库…');
    expect(screen.getByText(/已采用它的登记册不受影响/)).toBeVisible();
  });
});
