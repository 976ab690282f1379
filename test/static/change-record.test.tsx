import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { AppError } from '../../src/app-error';
import type { ChangeView } from '../../src/change/contract';
import {
  aBallot,
  aChange,
  aChangeRegister,
  aDecision,
  anImpact,
  aPresentedChange,
  aSimulation,
  HASH,
} from '../support/app-page/change-data';
import { anOverview } from '../support/app-page/app-data';
import { askedOf } from '../support/app-page/fake-bridge';
import { showChanges } from '../support/app-page/show-changes';

const panel = () => screen.findByRole('complementary', { name: 'The chosen change request' });

describe('one change request', () => {
  test('tells the client what he decides on, in the order in which he asks', async () => {
    await showChanges({ change: aPresentedChange(), roles: ['sponsor'] });
    const record = await panel();
    await within(record).findByText('What moves');
    const facts = within(record)
      .getAllByRole('term')
      .map((term) => `${term.textContent}: ${term.nextElementSibling?.textContent ?? ''}`);
    expect(facts.slice(0, 6)).toEqual([
      'What changes: Invoices are printed in two languages.',
      'Why: Legal requires it from 1 Jan.',
      expect.stringMatching(/^What it costs: 6 days \(vendor 4, client 2\) · EUR\s4,800$/),
      'What moves: UAT start +2 working days · go-live unchanged · buffer used 41% → 57%',
      'Also touched: 2 requirements · 1 test case to repeat',
      'If we do not: Invoices to Quebec customers stay manual.',
    ]);
  });

  test('says whose court it was in, and for how long', async () => {
    const stay = { since: '2026-11-02', until: '2026-11-09', days: 5 } as const;
    const court = {
      days: { client: 3, vendor: 5 },
      stays: [
        { ...stay, state: 'analysis', side: 'vendor' },
        { state: 'clientDecision', side: 'client', since: '2026-11-09', days: 3 },
      ],
    } as const;
    await showChanges({ change: aPresentedChange(), court });
    const record = await panel();
    expect(
      await within(record).findByText(
        'Waited so far: 3 working days for the client, 5 working days for the vendor.',
      ),
    ).toBeVisible();
    const term = within(record).getByText('In analysis · Vendor');
    expect(term.nextElementSibling).toHaveTextContent(/2 Nov 2026|Nov 2, 2026/);
    expect(term.nextElementSibling).toHaveTextContent('5 working days');
  });

  test('says since when it waits once a day has passed, and that nobody waits for a draft', async () => {
    const waiting = (days: number) =>
      aChange({ waits: { side: 'vendor', since: '2026-11-02', days } });
    const shown = await showChanges({ change: waiting(0) });
    expect(await within(await panel()).findByText('Vendor, since today')).toBeVisible();
    expect(within(await panel()).queryByText(/Since/)).toBeNull();
    shown.leave();
    const later = await showChanges({ change: waiting(2) });
    expect(await within(await panel()).findByText(/Since .*2026\./)).toBeVisible();
    later.leave();
    const { waits: _waits, ...draft } = aChange({ state: 'draft' });
    await showChanges({ change: draft });
    expect(await within(await panel()).findByText(/^A draft: nobody waits/)).toBeVisible();
  });

  test('simulates the approval: buffer, zone, people, risks, and exactly what will be done', async () => {
    await showChanges({ change: aPresentedChange() });
    const section = await screen.findByRole('region', { name: 'What an approval would move' });
    expect(
      await within(section).findByText('Buffer used: 41% → 57%; 6 working days would be left.'),
    ).toBeVisible();
    expect(within(section).getByRole('img', { name: /8 working days of 14/ })).toBeVisible();
    expect(section).toHaveTextContent('Zone of the buffer: On pace → Watch');
    expect(await within(section).findByText(/Overbooked .*Anna Lindqvist, Key user/)).toBeVisible();
    expect(section).toHaveTextContent(
      'Open risks may cost 9 working days; only 6 of the buffer would be left for them.',
    );
    expect(
      within(section)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent.trim()),
    ).toEqual([
      '“Build reports” takes 2 working days longer.',
      'Requirements: “R-12” is marked as touched.',
    ]);
  });

  test('says why a plan has no schedule with it, and leaves out what would move', async () => {
    const problems = [{ key: 'cycle', params: { items: 'A, B' } }];
    await showChanges({ change: aPresentedChange(), simulation: aSimulation({ problems }) });
    expect(await screen.findByText('These items wait for each other: A, B.')).toBeVisible();
    expect(screen.queryByText('What moves')).toBeNull();
  });

  test('has its way as a track with where it is; one that left it ends there', async () => {
    const shown = await showChanges({ change: aChange({ type: 'defect' }) });
    const track = await screen.findByRole('list', { name: 'Where it is' });
    const words = () =>
      within(screen.getByRole('list', { name: 'Where it is' }))
        .getAllByRole('listitem')
        .map((step) => step.textContent);
    expect(words()).toEqual([
      'Draft',
      'Handed in',
      'In analysis',
      'Vendor reviews',
      'Approved',
      'Being done',
      'Verified',
      'Closed',
    ]);
    expect(within(track).getByText('In analysis')).toHaveAttribute('aria-current', 'step');
    shown.leave();
    await showChanges({ change: aChange({ state: 'withdrawn', acts: ['reopen'] }) });
    await screen.findByRole('list', { name: 'Where it is' });
    expect(words()).toEqual(['Draft', 'Handed in', 'In analysis', 'Withdrawn']);
  });

  test('offers what the reader may do, and asks why where a reason is due', async () => {
    const user = userEvent.setup();
    const { bridge } = await showChanges({ change: aChange({ acts: ['review', 'withdraw'] }) });
    await user.click(await screen.findByRole('button', { name: 'Withdraw' }));
    await user.click(screen.getByRole('button', { name: 'Withdraw' }));
    expect(screen.getByText('Give a reason.')).toBeVisible();
    await user.type(screen.getByLabelText(/Reason/), 'Not needed any more');
    await user.click(screen.getByRole('button', { name: 'Withdraw' }));
    await user.click(await screen.findByRole('button', { name: 'Ask for review' }));
    const move = { engagementId: 'e1', changeId: 'c1', version: 4 };
    await waitFor(() =>
      expect(askedOf(bridge, 'change.move')).toEqual([
        { ...move, act: 'withdraw', reason: 'Not needed any more' },
        { ...move, act: 'review' },
      ]),
    );
  });

  test('keeps what was decided, by whom, in whose seat, on which content; what is void is called so', async () => {
    const decision = aDecision({
      outcome: 'approvedWithConditions',
      votes: [
        {
          seat: 'chen',
          by: 'anna',
          outcome: 'approvedWithConditions',
          conditions: [{ text: 'French proofread', owner: 'Luc', dueDate: '2026-12-18' }],
          at: Date.UTC(2026, 10, 24, 9),
        },
      ],
      voided: { accountId: 'anna', at: Date.UTC(2026, 10, 25, 9) },
    });
    await showChanges({ change: aChange({ decision }), pastDecisions: [aDecision()] });
    const section = await screen.findByRole('region', { name: 'Decision' });
    expect(
      await within(section).findByText(/Void: Anna Lindqvist changed the request afterwards/),
    ).toBeVisible();
    expect(section).toHaveTextContent(
      /Anna Lindqvist in the seat of 陈思远: Approved with conditions/,
    );
    expect(section).toHaveTextContent('French proofread (Luc, by Dec 18, 2026)');
    expect(within(section).getAllByTitle(HASH)[0]).toHaveTextContent(HASH.slice(0, 12));
    expect(within(section).getByText('1 earlier decision')).toBeVisible();
  });

  test('has done what was approved, says how far that is, and takes it back with a reason', async () => {
    const user = userEvent.setup();
    const effects = [
      { key: 'k1', kind: 'itemLonger', text: 'Build reports', days: 2, state: 'done' },
      { key: 'k2', kind: 'touched', text: 'R-12', touched: 'requirements', state: 'kept' },
    ] as const;
    const approved = { state: 'approved', impact: anImpact() } as const;
    const first = await showChanges({ change: aChange({ ...approved, canApply: true }) });
    await user.click(await screen.findByRole('button', { name: 'Do what was approved' }));
    const one = { engagementId: 'e1', changeId: 'c1', version: 4 };
    expect(askedOf(first.bridge, 'change.apply')).toEqual([one]);
    first.leave();
    const { bridge } = await showChanges({
      change: aChange({ state: 'implementing', effects, canRevert: true }),
    });
    const section = await screen.findByRole('region', { name: 'What was approved, done' });
    expect(
      within(section)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual([
      '“Build reports” takes 2 working days longer. Done',
      'Requirements: “R-12” is marked as touched. Kept in mind',
    ]);
    await user.click(within(section).getByRole('button', { name: 'Take back what was done' }));
    await user.type(within(section).getByLabelText(/Reason/), 'The law was put off');
    await user.click(within(section).getByRole('button', { name: 'Take back what was done' }));
    expect(askedOf(bridge, 'change.revert')).toEqual([{ ...one, reason: 'The law was put off' }]);
  });

  test('tells on every tab at once what was moved, and what follows as it is done', async () => {
    const user = userEvent.setup();
    const buffer = { ...anOverview().buffer, usedPercent: 43 };
    const due = { key: 'k1', kind: 'touched', text: 'R-12', touched: 'requirements' } as const;
    let looks = 0;
    let isApplied = false;
    const { bridge } = await showChanges({
      path: '/',
      change: aChange({ state: 'approved', impact: anImpact(), canApply: true }),
      stored: () => {
        looks += isApplied ? 1 : 0;
        const effects = [{ ...due, state: looks > 1 ? ('done' as const) : ('due' as const) }];
        return isApplied
          ? aChange({ state: 'implementing', effects })
          : aChange({ state: 'approved', impact: anImpact(), canApply: true });
      },
      answers: {
        'engagement.overview': () => anOverview(isApplied ? { buffer } : {}),
        'change.apply': () => {
          isApplied = true;
          return { change: aChange({ state: 'implementing' }), register: aChangeRegister() };
        },
      },
    });
    expect(await screen.findByRole('link', { name: 'buffer 0% used' })).toBeVisible();
    await user.click(screen.getByRole('link', { name: 'Changes' }));
    await user.click(await screen.findByRole('link', { name: aChange().title }));
    await user.click(await screen.findByRole('button', { name: 'Do what was approved' }));
    expect(await screen.findByRole('link', { name: 'buffer 43% used' })).toBeVisible();
    const section = await screen.findByRole('region', { name: 'What was approved, done' });
    await waitFor(() => expect(section).toHaveTextContent(/is marked as touched\. Done/), {
      timeout: 10_000,
    });
    // Once before, once after.
    expect(askedOf(bridge, 'engagement.overview')).toHaveLength(2);
  });

  test('names who did what, and what was there before', async () => {
    await showChanges({
      history: [
        {
          version: 4,
          at: Date.UTC(2026, 10, 22, 9),
          accountId: 'anna',
          act: 'edited',
          fields: [
            { field: 'ownerAccountId', after: 'chen' },
            { field: 'neededBy', before: '2026-12-01' },
            { field: 'impact', after: anImpact() },
            { field: 'shownVersion', before: 1, after: 2 },
          ],
        },
        { version: 3, at: Date.UTC(2026, 10, 21, 9), accountId: '', act: 'heard', fields: [] },
      ],
    });
    const past = await screen.findByRole('region', { name: 'History' });
    expect(await within(past).findByText(/Anna Lindqvist changed it/)).toBeVisible();
    expect(within(past).getByText(/Rollout took it over from Jira/)).toBeVisible();
    expect([...past.querySelectorAll('ul li')].map(({ textContent }) => textContent)).toEqual([
      'Owner: Not given → 陈思远',
      'Needed by: Dec 1, 2026 → Not given',
      'Impact: Not given → 6 days',
    ]);
  });

  test('warns of a status in Jira that only an approved change may have', async () => {
    const breach = {
      at: Date.UTC(2026, 10, 23, 9),
      statusName: 'In Progress',
      telling: 'told' as const,
    };
    await showChanges({ change: aChange({ breach }) });
    expect(await screen.findByRole('alert')).toHaveTextContent(/moved to “In Progress”/);
  });
});

describe('an edit that somebody else was quicker than', () => {
  test('says who and what, and loses nothing that was typed', async () => {
    const user = userEvent.setup();
    let stored: ChangeView = aChange({ canEdit: true });
    const edits: unknown[] = [];
    await showChanges({
      change: stored,
      stored: () => stored,
      answers: {
        'change.edit': ({ change }) => {
          edits.push(change);
          if (stored.version === 4) {
            stored = aChange({
              canEdit: true,
              version: 5,
              why: 'The court says so.',
              neededBy: '2026-12-24',
            });
            throw new AppError({
              code: 'CONFLICT',
              key: 'changeChangedMeanwhile',
              params: { accountId: 'chen', item: 'Invoices', at: Date.UTC(2026, 10, 23, 9) },
            });
          }
          return { change: stored, register: aChangeRegister() };
        },
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Edit' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.clear(dialog.getByLabelText('If we do not'));
    await user.type(dialog.getByLabelText('If we do not'), 'A fine');
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    expect(await dialog.findByText(/陈思远 changed “Invoices” meanwhile/)).toBeVisible();
    expect(await dialog.findByText(/^Changed meanwhile: Why and Needed by\./)).toBeVisible();
    await user.click(dialog.getByRole('button', { name: 'Keep mine and go on editing' }));
    expect(dialog.getByLabelText('If we do not')).toHaveValue('A fine');
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(edits).toEqual([
      expect.objectContaining({ version: 4, doNothing: 'A fine' }),
      expect.objectContaining({ version: 5, doNothing: 'A fine' }),
    ]);
  });

  test('is warned of beforehand when it takes away what the client has said', async () => {
    const user = userEvent.setup();
    await showChanges({
      change: aChange({ state: 'approved', canEdit: true, decision: aDecision() }),
    });
    await user.click(await screen.findByRole('button', { name: 'Edit' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText(/makes the approval void/)).toBeVisible();
  });
});

describe("the client's word", () => {
  const decide = { engagementId: 'e1', changeId: 'c1', hash: HASH };
  const yours = () => screen.findByRole('region', { name: 'Your decision' });

  test('approves in two clicks exactly what is shown', async () => {
    const user = userEvent.setup();
    const { bridge } = await showChanges({ change: aPresentedChange(), roles: ['sponsor'] });
    const part = within(await yours());
    expect(await part.findByText('You decide in the seat of Anna Lindqvist.')).toBeVisible();
    await user.click(part.getByRole('button', { name: 'Approve' }));
    expect(part.getByText(/You agree to what is written here/)).toBeVisible();
    await user.click(part.getByRole('button', { name: 'Yes, approve' }));
    expect(askedOf(bridge, 'change.decide')).toEqual([{ ...decide, outcome: 'approved' }]);
  });

  test('is kept, and says so where the buttons were', async () => {
    const user = userEvent.setup();
    const change = aPresentedChange();
    const { ballot: _ballot, ...decided } = change;
    let stored: ChangeView = change;
    await showChanges({
      change,
      stored: () => stored,
      roles: ['sponsor'],
      answers: {
        'change.decide': () => {
          stored = { ...decided, state: 'rejected', mySeats: [], decision: aDecision() };
          return { change: stored, register: aChangeRegister() };
        },
      },
    });
    const part = within(await yours());
    await user.click(part.getByRole('button', { name: 'Reject' }));
    await user.type(part.getByLabelText(/Why not/), 'No budget');
    await user.click(part.getByRole('button', { name: 'Reject' }));
    const kept = await screen.findByText(/^Your word is kept .*: Rejected\./);
    expect(kept.closest('[tabindex="-1"]')).toHaveFocus();
    expect(screen.queryByRole('region', { name: 'Your decision' })).toBeNull();
  });

  test('asks for whole conditions, and for a reason only of whoever says no or not now', async () => {
    const user = userEvent.setup();
    const { bridge } = await showChanges({ change: aPresentedChange(), roles: ['sponsor'] });
    const part = within(await yours());
    await user.click(part.getByRole('button', { name: 'Approve with conditions' }));
    await user.click(part.getByRole('button', { name: 'Approve with these conditions' }));
    expect(part.getByRole('alert')).toHaveTextContent(/Each condition needs/);
    expect(document.querySelector('#field-decisionReason')).toBeNull();
    await user.click(part.getByRole('button', { name: 'Back' }));
    await user.click(part.getByRole('button', { name: 'Not now: phase 2' }));
    await user.click(part.getByRole('button', { name: 'Put off to phase 2' }));
    expect(part.getByText('Give a reason.')).toBeVisible();
    await user.type(part.getByLabelText(/Why later/), 'No budget this year');
    await user.click(part.getByRole('button', { name: 'Put off to phase 2' }));
    await user.click(await part.findByRole('button', { name: 'Approve with conditions' }));
    await user.type(part.getByLabelText('What must be done'), 'French proofread');
    await user.type(part.getByLabelText('Owner'), 'Luc');
    await user.type(part.getByLabelText('Until'), '2026-12-18');
    await user.click(part.getByRole('button', { name: 'Approve with these conditions' }));
    await waitFor(() =>
      expect(askedOf(bridge, 'change.decide')).toEqual([
        { ...decide, outcome: 'deferred', reason: 'No budget this year' },
        {
          ...decide,
          outcome: 'approvedWithConditions',
          conditions: [{ text: 'French proofread', owner: 'Luc', dueDate: '2026-12-18' }],
        },
      ]),
    );
  });

  test('is not counted for another content, and says so', async () => {
    const user = userEvent.setup();
    await showChanges({
      change: aPresentedChange(),
      roles: ['sponsor'],
      answers: {
        'change.decide': () => {
          throw new AppError({
            code: 'CONFLICT',
            key: 'changeContentChanged',
            params: { accountId: 'chen', at: Date.UTC(2026, 10, 23, 9) },
          });
        },
      },
    });
    const part = within(await yours());
    await user.click(part.getByRole('button', { name: 'Approve' }));
    await user.click(part.getByRole('button', { name: 'Yes, approve' }));
    expect(await part.findByText(/陈思远 changed the request meanwhile/)).toBeVisible();
  });

  test('is asked of nobody who has no say, who is told whom it waits for', async () => {
    await showChanges({
      change: aPresentedChange({
        mySeats: [],
        ballot: aBallot({
          level: {
            key: 'board',
            name: 'Board',
            roles: ['sponsor'],
            accounts: [],
            mode: 'quorum',
            quorum: 2,
          },
        }),
      }),
    });
    expect(await screen.findByText('Still waited for: Anna Lindqvist.')).toBeVisible();
    expect(screen.getByText(/Board is asked since .*2 of them have to agree\./)).toBeVisible();
    expect(screen.queryByRole('region', { name: 'Your decision' })).toBeNull();
  });
});
