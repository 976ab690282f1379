import fc from 'fast-check';
import { changedItems, previewChange } from '../../../src/plan/model/change-preview';
import { promiseOf, schedulePlan } from '../../../src/plan/model/plan-schedule';
import { anyPlan } from './support/any-plan';
import { aPlan, found, work } from './support/plan-builder';

/** 20 days in a chain and 3 days of buffer; a side way of 17 days; health check afterwards. */
const PLAN = aPlan(
  [
    work('design', 8),
    work('build', 12, ['design']),
    work('data', 9, ['design']),
    work('accepted', 0, ['data'], { mustFinishBy: 19 }),
    work('goLive', 0, ['build', 'accepted'], { isGoLive: true }),
    work('check', 5, ['goLive']),
  ],
  { bufferPercent: 15 },
);

test('a change that the buffer takes moves no go-live and says what it costs', () => {
  expect(previewChange(PLAN, { put: [work('build', 14, ['design'])] })).toMatchObject({
    possible: true,
    goLiveMovesDays: 0,
    endMovesDays: 0,
    buffer: {
      before: { usedPercent: 0, bufferDays: 3 },
      after: { usedPercent: 67, consumedDays: 2, bufferDays: 3 },
    },
    movedMilestones: [],
    newlyCritical: [],
    noLongerCritical: [],
    newlyMissed: [],
  });
});

test('a change beyond the buffer moves go-live, what follows it, and what is critical', () => {
  // The side way ends on day 27 instead of 17: 7 days later than the chain, 4 more than the buffer.
  expect(previewChange(PLAN, { put: [work('data', 19, ['design'])] })).toMatchObject({
    goLiveMovesDays: 4,
    endMovesDays: 4,
    buffer: { after: { usedPercent: 233, goLiveDelayDays: 4, zone: 'late' } },
    movedMilestones: [
      { itemId: 'accepted', from: 16, to: 26, days: 10 },
      { itemId: 'goLive', from: 22, to: 26, days: 4 },
    ],
    newlyCritical: ['data', 'accepted'],
    noLongerCritical: ['build'],
    newlyMissed: [{ itemId: 'accepted', mustFinishBy: 19, finish: 26, lateDays: 7 }],
  });
});

test('buffer used before the change is told apart from what the change takes', () => {
  const late = {
    ...PLAN,
    promise: promiseOf(schedulePlan(PLAN)),
    items: changedItems(PLAN.items, { put: [work('design', 9)] }),
  };

  expect(previewChange(late, { put: [work('build', 13, ['design'])] })).toMatchObject({
    goLiveMovesDays: 0,
    buffer: { before: { usedPercent: 33 }, after: { usedPercent: 67 } },
  });
});

test('what is taken out takes its links along', () => {
  expect(previewChange(PLAN, { remove: ['build'] })).toMatchObject({
    possible: true,
    goLiveMovesDays: 0,
    newlyCritical: ['data', 'accepted'],
    noLongerCritical: ['build'],
  });
});

test('a new item is part of the preview', () => {
  const change = {
    put: [work('extra', 4, ['build']), work('goLive', 0, ['extra'], { isGoLive: true })],
  };

  expect(previewChange(PLAN, change)).toMatchObject({
    goLiveMovesDays: 1,
    newlyCritical: ['extra'],
  });
});

test('a change that makes a circle is refused with its members', () => {
  expect(previewChange(PLAN, { put: [work('design', 8, ['build'])] })).toEqual({
    possible: false,
    problems: [{ kind: 'cycle', itemIds: ['design', 'build'] }],
  });
});

test('a plan without go-live tells the move of its end alone', () => {
  expect(previewChange(aPlan([work('a', 3)]), { put: [work('a', 5)] })).toMatchObject({
    goLiveMovesDays: undefined,
    endMovesDays: 2,
    buffer: undefined,
  });
});

test('to change nothing moves nothing, and the plan that was given stays as it was', () => {
  fc.assert(
    fc.property(anyPlan, (plan) => {
      const before = structuredClone(plan.items);
      const preview = previewChange(plan, { put: plan.items.slice(0, 2) });
      expect(preview).toMatchObject({
        possible: true,
        endMovesDays: 0,
        movedMilestones: [],
        newlyCritical: [],
        noLongerCritical: [],
        newlyMissed: [],
      });
      expect(plan.items).toEqual(before);
    }),
  );
});

test('to work longer within the float moves neither go-live nor the end, and takes no buffer', () => {
  fc.assert(
    fc.property(anyPlan, fc.nat(7), (plan, choice) => {
      const item = plan.items[choice % plan.items.length];
      fc.pre(item !== undefined && item.durationDays > 0 && item.isGoLive !== true);
      // Float is for the item as a whole: a link that holds its end lets it start earlier when it is longer.
      fc.pre(!item.predecessors.some(({ type }) => type === 'FF' || type === 'SF'));
      const durationDays = item.durationDays + found(schedulePlan(plan), item.id).floatDays;
      const preview = previewChange(plan, { put: [{ ...item, durationDays }] });
      expect(preview).toMatchObject({ possible: true, endMovesDays: 0 });
      if (!preview.possible || preview.buffer === undefined) return;
      expect(preview.goLiveMovesDays).toBe(0);
      expect(preview.buffer.after.consumedDays).toBe(0);
    }),
  );
});
