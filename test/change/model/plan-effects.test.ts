import { effectsOf } from '../../../src/change/model/effects-of';
import { impactProblems, planWishOf } from '../../../src/change/model/plan-effects';
import type { PlanEffect } from '../../../src/change/impact/contract';
import { anImpact } from '../../support/change/impact';

const item = (id: string, kind: 'task' | 'milestone' = 'task') => ({
  id,
  version: 3,
  kind,
  durationDays: kind === 'task' ? 5 : 0,
  predecessors: [{ itemId: 'before', lagDays: 1 }],
});
const items = [item('a'), item('b'), item('m', 'milestone'), { ...item('gone'), isRemoved: true }];
const change = { number: 7, side: 'client' } as const;
const added = (values: Partial<Extract<PlanEffect, { kind: 'new' }>> = {}): PlanEffect => ({
  kind: 'new',
  effectId: 'x',
  phaseId: 'first',
  name: 'Try it on phones',
  durationDays: 2,
  role: 'consultant',
  after: ['a'],
  before: ['b'],
  ...values,
});
const wish = (...planEffects: readonly PlanEffect[]) =>
  planWishOf(anImpact(1, { planEffects: [...planEffects] }), change, items);

test('an item that takes longer says so, with the request as its cause', () => {
  const { request, problems } = wish(
    { kind: 'longer', itemId: 'a', days: 2 },
    { kind: 'longer', itemId: 'a', days: 1 },
  );
  expect(problems).toEqual([]);
  expect(request.changes).toEqual([
    {
      itemId: 'a',
      version: 3,
      durationDays: 8,
      cause: { cause: 'changeRequest', side: 'client', reference: 'CR-7' },
    },
  ]);
});

test('a new item stands between others, which keep what they waited for', () => {
  const { request } = wish(added(), { kind: 'longer', itemId: 'b', days: 1 });
  expect(request.add).toMatchObject([
    { itemId: 'cr7-x', kind: 'task', predecessors: [{ itemId: 'a', type: 'FS', lagDays: 0 }] },
  ]);
  expect(request.changes).toMatchObject([
    {
      itemId: 'b',
      durationDays: 6,
      predecessors: [
        { itemId: 'before', type: 'FS', lagDays: 1 },
        { itemId: 'cr7-x', type: 'FS', lagDays: 0 },
      ],
    },
  ]);
});

test.each<[PlanEffect, string, string]>([
  [{ kind: 'longer', itemId: 'none', days: 1 }, 'itemId', 'itemUnknown'],
  [{ kind: 'longer', itemId: 'gone', days: 1 }, 'itemId', 'itemUnknown'],
  [{ kind: 'longer', itemId: 'm', days: 1 }, 'itemId', 'milestoneTakesNoTime'],
  [added({ after: ['a', 'none'] }), 'after', 'itemUnknown'],
  [added({ before: ['gone'] }), 'before', 'itemUnknown'],
])('%j is refused', (effect, field, key) => {
  expect(wish(effect).problems).toEqual([{ index: 0, field, key }]);
});

test('ids are unique and short, and phases are the engagement’s', () => {
  const problemsOf = (...planEffects: readonly PlanEffect[]) =>
    impactProblems({ planEffects: [...planEffects] }, 7, ['first']);
  expect(problemsOf(added(), added({ effectId: 'y' }))).toEqual([]);
  expect(problemsOf(added(), added())).toEqual([
    { field: 'planEffects.1.effectId', key: 'itemTwice' },
  ]);
  expect(problemsOf(added({ phaseId: 'other' }))).toEqual([
    { field: 'planEffects.0.phaseId', key: 'phaseUnknown' },
  ]);
  expect(problemsOf(added({ effectId: 'x'.repeat(61) }))).toEqual([
    { field: 'planEffects.0.effectId', key: 'idTooLong' },
  ]);
});

test('what an approval does is told in order, under keys of its revision', () => {
  const impact = anImpact(1, {
    planEffects: [{ kind: 'longer', itemId: 'a', days: 2 }, added()],
    takes: 'goLive',
  });
  const keys = (revision: number) =>
    effectsOf({ number: 7, revision, impact }, (id) => id).map(({ key }) => key);
  expect(keys(1)).toEqual([
    'r1-longer-0',
    'r1-new-x',
    'r1-link-x-b',
    'r1-baseline',
    'r1-requirements-0',
  ]);
  expect(new Set([...keys(1), ...keys(2)]).size).toBe(10);
});
