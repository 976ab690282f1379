import {
  durationMinutes,
  durationText,
  roundLater,
  unitFormat,
} from '../../../src/plan/exchange/mspdi/time-units';

test.each([
  ['PT8H0M0S', 480],
  ['PT0H0M0S', 0],
  ['PT4H30M0S', 270],
  ['PT480M', 480],
  ['P2D', 2_880],
  ['P1DT2H', 1_560],
  ['PT1.5H', 90],
  ['PT90S', 1.5],
  ['-PT8H0M0S', -480],
])('%s is %s minutes', (text, minutes) => {
  expect(durationMinutes(text)).toBe(minutes);
});

test.each(['', 'P', 'PT', 'P1Y', 'P1M', '8h', 'PT8', 'PTH'])(
  '%j is no duration of fixed length',
  (text) => {
    expect(durationMinutes(text)).toBeUndefined();
  },
);

test('a duration that is written is read again', () => {
  for (const days of [0, 1, 7, 250]) {
    expect(durationMinutes(durationText(days, 450))).toBe(days * 450);
  }
});

test.each([
  [0.5, 1],
  [-0.5, 0],
  [-1.2, -1],
  [0.1 + 0.2 + 0.7, 1],
  [2, 2],
])('%s days are rounded to the later %s', (days, rounded) => {
  expect(roundLater(days)).toBe(rounded);
});

test('estimated units are the same units, marked', () => {
  expect(unitFormat('40')).toEqual({ isElapsed: true, isPercent: false, isEstimated: true });
  expect(unitFormat('8')).toEqual({ isElapsed: true, isPercent: false, isEstimated: false });
  expect(unitFormat('52')).toEqual({ isElapsed: false, isPercent: true, isEstimated: true });
  expect(unitFormat(undefined)).toEqual({ isElapsed: false, isPercent: false, isEstimated: false });
});
