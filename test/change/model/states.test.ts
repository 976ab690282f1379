import { CHANGE_MOVES, courtOf, isOpenState, movesFrom } from '../../../src/change/states/contract';
import {
  changeState,
  changeType,
  type ChangeState,
  type ChangeType,
} from '../../../src/change/contract';

const TYPES = changeType.options;

/** States that a request of a type can come to. */
function reachable(type: ChangeType): ReadonlySet<ChangeState> {
  const found = new Set<ChangeState>(['draft']);
  for (const state of found) for (const { to } of movesFrom(state, type)) found.add(to);
  return found;
}

test.each<[ChangeType, readonly ChangeState[]]>([
  ['clarification', ['draft', 'submitted', 'analysis', 'closed', 'withdrawn']],
  [
    'defect',
    [
      'draft',
      'submitted',
      'analysis',
      'vendorReview',
      'approved',
      'implementing',
      'verified',
      'closed',
      'withdrawn',
    ],
  ],
  [
    'scopeChange',
    [
      'draft',
      'submitted',
      'analysis',
      'vendorReview',
      'clientDecision',
      'approved',
      'implementing',
      'verified',
      'closed',
      'rejected',
      'deferred',
      'withdrawn',
    ],
  ],
  [
    'emergency',
    ['draft', 'submitted', 'approved', 'implementing', 'verified', 'closed', 'withdrawn'],
  ],
])('a %s goes its own way', (type, states) => {
  expect([...reachable(type)].sort()).toEqual([...states].sort());
});

test.each(TYPES)('from every state of a %s that is not the end something can be done', (type) => {
  for (const state of reachable(type)) expect(movesFrom(state, type)).not.toHaveLength(0);
});

test('a scope change is approved by a vote and by nothing else', () => {
  const ways = CHANGE_MOVES.filter(
    ({ to, types }) => to === 'approved' && types.includes('scopeChange'),
  );
  expect(ways.map(({ by }) => by)).toEqual([['vote']]);
});

test('what is over is nobody’s turn, and everything open but a draft is somebody’s', () => {
  for (const state of changeState.options) {
    expect(courtOf(state) !== undefined).toBe(isOpenState(state) && state !== 'draft');
  }
});
