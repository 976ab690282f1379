import {
  bufferSize,
  BUFFER_PERCENT_RANGE,
  DEFAULT_BUFFER_PERCENT,
} from '../../../src/plan/model/buffer-size';
import { bufferZone, DEFAULT_BUFFER_ZONES } from '../../../src/plan/model/buffer-zones';
import { feverPoint, withFeverPoint, zoneBorders } from '../../../src/plan/model/fever-chart';

test.each([
  [100, 12, 12],
  [101, 12, 13],
  [1, 10, 1],
  [0, 12, 0],
  [90, 15, 14],
])('the buffer of %i critical days at %i %% is %i days', (criticalDays, percent, days) => {
  expect(bufferSize(criticalDays, percent)).toBe(days);
});

test('the usual buffer is 12 %, within 10 to 15 %', () => {
  expect(DEFAULT_BUFFER_PERCENT).toBe(12);
  expect(BUFFER_PERCENT_RANGE).toEqual({ least: 10, most: 15 });
});

// By the rule: late above 15 % + 85 % of the progress, on pace up to 5 % + 75 % of it.
test.each([
  [0, 0.05, 'onPace'],
  [0, 0.06, 'watch'],
  [0, 0.15, 'watch'],
  [0, 0.16, 'late'],
  // The example of the TOC Handbook, 33 % used at 27 % of the chain: between .2525 and .3795.
  [0.27, 0.33, 'watch'],
  [0.5, 0.5, 'watch'],
  [0.9, 0.91, 'watch'],
  [0.9, 0.92, 'late'],
  [1, 0.8, 'onPace'],
  [1, 1, 'watch'],
  [1, 1.01, 'late'],
] as const)('at %d of the chain %d of the buffer is %s', (progress, used, zone) => {
  expect(bufferZone(used, progress)).toBe(zone);
});

test('the numbers of the rule are a setting', () => {
  const loose = { lateBase: 0.5, lateSlope: 0.5, paceBase: 0.4, paceSlope: 0.4 };

  expect(bufferZone(0.4, 0, loose)).toBe('onPace');
  expect(bufferZone(0.45, 0, loose)).toBe('watch');
  expect(bufferZone(0.55, 0, loose)).toBe('late');
});

test('more than the buffer is late, whatever numbers are set', () => {
  const blind = { lateBase: 5, lateSlope: 0, paceBase: 5, paceSlope: 0 };

  expect(bufferZone(1.01, 0.5, blind)).toBe('late');
  expect(zoneBorders(blind).late).toEqual({ atStart: 100, atEnd: 100 });
});

test('the chart draws the borders of the rule', () => {
  expect(zoneBorders(DEFAULT_BUFFER_ZONES)).toEqual({
    pace: { atStart: 5, atEnd: 80 },
    late: { atStart: 15, atEnd: 100 },
  });
});

describe('the history of the fever chart', () => {
  const at = (day: number, usedPercent: number) =>
    feverPoint(day, {
      bufferDays: 10,
      consumedDays: usedPercent / 10,
      usedPercent,
      leftDays: 10,
      goLiveDelayDays: 0,
      progressPercent: 40,
      burn: 1,
      zone: 'onPace',
    });

  test('is ordered by day, whatever came in first', () => {
    const history = [at(3, 10), at(1, 20), at(2, 30)].reduce(withFeverPoint, []);
    expect(history.map(({ day }) => day)).toEqual([1, 2, 3]);
  });

  test('has one point a day, the last that was computed', () => {
    const history = [at(1, 10), at(2, 20), at(1, 30)].reduce(withFeverPoint, []);
    expect(history).toEqual([
      { day: 1, progressPercent: 40, usedPercent: 30, zone: 'onPace' },
      { day: 2, progressPercent: 40, usedPercent: 20, zone: 'onPace' },
    ]);
  });
});
