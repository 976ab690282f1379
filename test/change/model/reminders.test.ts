import { dueTelling, tellingClaim } from '../../../src/change/model/reminders';
import type { Change } from '../../../src/change/model/change';

const RULE = { firstDays: 2, everyDays: 3, escalateDays: 5 };
const TODAY = '2026-03-10';
type Asked = Pick<Change, 'ballot' | 'decideBy' | 'reminded' | 'issue'>;

const asked = (values: Partial<Asked> = {}): Asked => ({
  ballot: {
    level: { key: 'sponsor', roles: ['sponsor'], accounts: [], mode: 'any' },
    hash: 'h',
    figures: { days: 1, vendorDays: 1, clientDays: 0, cost: 0 },
    presentedAt: 36,
    votes: [],
  },
  issue: { issueId: '1', issueKey: 'NWE-1', place: 'here', summary: 'CR-1' },
  ...values,
});

/** What is told from a day on, in order, when each comment is written. */
function toldOn(days: number, start: Asked = asked()): readonly string[] {
  const told: string[] = [];
  let change = start;
  let due = dueTelling(change, RULE, days, TODAY);
  while (due !== undefined) {
    told.push(due.what);
    change = { ...change, reminded: due.after };
    due = dueTelling(change, RULE, days, TODAY);
  }
  return told;
}

test.each([
  [0, []],
  [1, []],
  [2, ['10-1']],
  [4, ['10-1']],
  [5, ['10-2', '10-lead']],
  [30, ['10-10', '10-lead']],
])('after %i working days without any comment %j are due, once each', (days, expected) => {
  expect(toldOn(days)).toEqual(expected);
});

test('an emergency that is late is told to both at once, however few the days', () => {
  expect(toldOn(1, asked({ decideBy: '2026-03-09' }))).toEqual(['10-1', '10-lead']);
  expect(toldOn(1, asked({ decideBy: TODAY }))).toEqual([]);
});

test('another ballot begins anew, and what was decided is told no more', () => {
  const reminded = { presentedAt: 35, reminders: 9, isEscalated: true };
  expect(toldOn(2, asked({ reminded }))).toEqual(['10-1']);
  expect(toldOn(9, asked({ ballot: undefined }))).toEqual([]);
});

test.each(['gone', 'moved'] as const)('nothing is told in an issue that is %s', (place) => {
  const issue = { issueId: '1', issueKey: 'NWE-1', place, summary: 'CR-1' };
  expect(toldOn(9, asked({ issue }))).toEqual([]);
});

test('who finds the sign of another worker waits until its call has ended, and knows that it is the second', () => {
  const first = tellingClaim(asked(), '10-1', 'one', 1_000);
  expect(first?.isSecond).toBe(false);
  const claimed = asked({ reminded: first?.claimed });
  expect(tellingClaim(claimed, '10-1', 'two', 300_999)).toBeUndefined();
  expect(tellingClaim(claimed, '10-1', 'two', 301_000)?.isSecond).toBe(true);
});
