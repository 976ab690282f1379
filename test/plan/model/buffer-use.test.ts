import fc from 'fast-check';
import { bufferUse } from '../../../src/plan/model/buffer-use';
import type { ScheduledItem } from '../../../src/plan/model/schedule';

/** Work that must end on a day for go-live to hold. */
function dueAt(lateEnd: number, leadsToGoLive = true): ScheduledItem {
  return {
    id: `due-${lateEnd}`,
    start: 0,
    end: lateEnd,
    lateEnd,
    floatDays: 0,
    isCritical: leadsToGoLive,
    leadsToGoLive,
  };
}

const BUFFER = { days: 10, criticalDays: 100 };

test('nothing is used while nothing is open beyond its latest end', () => {
  expect(bufferUse([dueAt(40)], 40, BUFFER)).toEqual({
    consumedDays: 0,
    usedPercent: 0,
    goLiveDelayDays: 0,
    state: 'onPace',
  });
});

test('the item that is latest decides, others eat nothing besides', () => {
  expect(bufferUse([dueAt(38), dueAt(36), dueAt(45)], 40, BUFFER).consumedDays).toBe(4);
});

test('what does not lead to go-live uses no buffer', () => {
  expect(bufferUse([dueAt(5, false)], 40, BUFFER).consumedDays).toBe(0);
});

// Half of the chain is over: on pace up to 42.5 %, late above 57.5 %.
test.each([
  [4, 'onPace'],
  [5, 'watch'],
  [6, 'late'],
] as const)('%i of 10 days used at half-time is %s', (used, state) => {
  expect(bufferUse([dueAt(50 - used)], 50, BUFFER)).toMatchObject({
    consumedDays: used,
    usedPercent: used * 10,
    state,
  });
});

test('beyond the buffer go-live moves by what is missing', () => {
  expect(bufferUse([dueAt(87)], 100, BUFFER)).toEqual({
    consumedDays: 13,
    usedPercent: 130,
    goLiveDelayDays: 3,
    state: 'late',
  });
});

test('without a buffer every late day moves go-live and is late', () => {
  expect(bufferUse([dueAt(0)], 2, { days: 0, criticalDays: 0 })).toEqual({
    consumedDays: 2,
    usedPercent: 100,
    goLiveDelayDays: 2,
    state: 'late',
  });
});

const anySituation = fc
  .record({ days: fc.integer({ min: 1, max: 60 }), chunks: fc.integer({ min: 1, max: 10 }) })
  .chain(({ days, chunks }) =>
    fc.record({
      buffer: fc.constant({ days, criticalDays: days * chunks }),
      used: fc.nat(days),
      chunks: fc.constant(chunks),
    }),
  );

test('a share of the buffer equal to the share of the chain is never late', () => {
  fc.assert(
    fc.property(anySituation, ({ buffer, used, chunks }) => {
      const today = used * chunks;
      expect(bufferUse([dueAt(today - used)], today, buffer).state).not.toBe('late');
    }),
  );
});

test('more than the buffer is late at any time', () => {
  fc.assert(
    fc.property(
      anySituation,
      fc.integer({ min: 1, max: 50 }),
      fc.nat(700),
      (situation, over, today) => {
        const { buffer } = situation;
        const found = bufferUse([dueAt(today - buffer.days - over)], today, buffer);
        expect(found).toMatchObject({ state: 'late', goLiveDelayDays: over });
      },
    ),
  );
});

test('using more at the same time never looks better', () => {
  const order = ['onPace', 'watch', 'late'];
  fc.assert(
    fc.property(anySituation, fc.nat(600), fc.nat(80), ({ buffer }, today, used) => {
      const now = bufferUse([dueAt(today - used)], today, buffer);
      const worse = bufferUse([dueAt(today - used - 1)], today, buffer);
      expect(order.indexOf(worse.state)).toBeGreaterThanOrEqual(order.indexOf(now.state));
    }),
  );
});
