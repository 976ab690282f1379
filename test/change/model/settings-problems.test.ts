import { DEFAULT_CHANGE_SETTINGS } from '../../../src/change/model/default-settings';
import { settingsProblems } from '../../../src/change/model/settings-problems';
import type { DecisionLevel } from '../../../src/change/decision/contract';

const level = (values: Partial<DecisionLevel> = {}): DecisionLevel => ({
  key: 'a',
  roles: ['sponsor'],
  accounts: [],
  mode: 'any',
  ...values,
});
const problems = (...levels: readonly DecisionLevel[]) =>
  settingsProblems({ levels: [...levels] }, (accountId) => accountId === 'client');

test('what every register begins with has no problem', () => {
  expect(settingsProblems(DEFAULT_CHANGE_SETTINGS, () => false)).toEqual([]);
});

test.each<[readonly DecisionLevel[], string, string]>([
  [[level({ mostDays: 2 })], 'levels.0.mostDays', 'lastLevelWithoutLimit'],
  [[level(), level({ key: 'b' })], 'levels.0.mostDays', 'lastLevelWithoutLimit'],
  [
    [level({ mostDays: 5 }), level({ key: 'b', mostDays: 5 }), level({ key: 'c' })],
    'levels.1.mostDays',
    'levelLimitsMustRise',
  ],
  [[level({ mostDays: 5 }), level()], 'levels.1.key', 'levelKeyTwice'],
  [[level({ roles: [] })], 'levels.0.roles', 'levelWithoutPeople'],
  [[level({ accounts: ['client', 'vendor'] })], 'levels.0.accounts.1', 'levelAccountNotClient'],
  [[level({ mode: 'quorum' })], 'levels.0.quorum', 'quorumMissing'],
  [[level({ quorum: 2 })], 'levels.0.quorum', 'quorumMissing'],
])('%j is refused', (levels, field, key) => {
  expect(problems(...levels)).toEqual([{ field, key }]);
});
