import { riskState, type RiskState } from '../../../src/risk/contract';
import { DEFAULT_SCORING } from '../../../src/risk/model/default-scoring';
import type { Risk } from '../../../src/risk/model/risk';
import { moveProblem, stateProblems } from '../../../src/risk/model/risk-states';
import { movesFrom } from '../../../src/risk/states/contract';
import { scoringProblems } from '../../../src/risk/model/scoring-problems';

const risk: Risk = {
  engagementId: 'p1',
  riskId: 'r1',
  version: 1,
  kind: 'threat',
  state: 'treating',
  cause: 'c',
  event: 'e',
  effect: 'f',
  category: 'data',
  inherent: { probability: 4, schedule: 3 },
  strategy: 'mitigate',
  ownerAccountId: 'anna',
  response: 'Name an owner',
  actions: [],
  changed: { accountId: 'a', at: 0 },
};

describe('a risk in treatment', () => {
  test.each<[string, Partial<Risk>, readonly string[]]>([
    ['is sound', {}, []],
    ['has a strategy', { strategy: undefined }, ['strategyMissing']],
    ['has an owner', { ownerAccountId: undefined }, ['ownerMissing']],
    ['has a response or an action', { response: '' }, ['responseMissing']],
    ['has one when it is accepted, too', { response: '', strategy: 'accept' }, ['responseMissing']],
    ['is treated as a threat is', { strategy: 'exploit' }, ['strategyDoesNotFit']],
    ['is treated as an opportunity is', { kind: 'opportunity' }, ['strategyDoesNotFit']],
    ['needs nothing of it before', { state: 'assessed', strategy: undefined }, []],
  ])('%s', (_, values, keys) => {
    expect(stateProblems({ ...risk, ...values }).map(({ key }) => key)).toEqual(keys);
  });
});

test.each<[RiskState, RiskState, string | undefined, string | undefined]>([
  ['identified', 'assessed', undefined, undefined],
  ['identified', 'treating', undefined, 'riskCannotMove'],
  ['treating', 'closed', undefined, 'reasonMissing'],
  ['treating', 'closed', '  ', 'reasonMissing'],
  ['treating', 'closed', 'Moved to phase 2', undefined],
  ['closed', 'assessed', undefined, 'reasonMissing'],
  ['closed', 'treating', 'Again', 'riskCannotMove'],
  ['occurred', 'assessed', 'No', 'riskCannotMove'],
  ['assessed', 'assessed', undefined, undefined],
])('from %s to %s, because %s: %s', (from, to, reason, key) => {
  expect(moveProblem(from, to, reason)?.key).toBe(key);
});

test('every state leads to closed, and closed leads back', () => {
  for (const from of riskState.options) {
    expect(movesFrom(from)).toContain(from === 'closed' ? 'assessed' : 'closed');
  }
});

test.each([
  ['nothing is wrong with the usual one', {}, new Map([['data', 3]]), []],
  [
    'chances rise',
    { probabilityPercent: [5, 5, 40, 60, 85] },
    new Map<string, number>(),
    ['levelsMustRise'],
  ],
  [
    'days may stay, not fall',
    { scheduleDays: [0, 0, 5, 4, 20] },
    new Map<string, number>(),
    ['levelsMustRise'],
  ],
  [
    'bands begin at 1 and rise',
    {
      bands: [
        { key: 'a', fromScore: 2, isHigh: true },
        { key: 'b', fromScore: 2, isHigh: true },
      ],
    },
    new Map<string, number>(),
    ['firstBandStartsAtOne', 'bandsMustRise'],
  ],
  [
    'something is high, and keys are unique',
    {
      bands: [
        { key: 'a', fromScore: 1, isHigh: false },
        { key: 'a', fromScore: 9, isHigh: false },
      ],
    },
    new Map<string, number>(),
    ['noHighBand', 'keyTwice'],
  ],
  [
    'a category with risks stays',
    { categories: [{ key: 'scope' }] },
    new Map([
      ['data', 3],
      ['scope', 1],
    ]),
    ['categoryInUse'],
  ],
])('of a scoring model: %s', (_, values, used, keys) => {
  const problems = scoringProblems({ ...DEFAULT_SCORING, ...values }, used);
  expect(problems.map(({ key }) => key)).toEqual(keys);
});
