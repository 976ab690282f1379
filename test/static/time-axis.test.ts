import { largeTicks, smallTicks, timeAxis } from '../../static/shared/chart/time-axis';

describe('the axis of a timeline', () => {
  test.each([
    ['a Monday', '2026-11-23', '2026-11-23'],
    ['a Sunday', '2026-11-29', '2026-11-23'],
    ['a Thursday before 1970', '1969-01-02', '1968-12-30'],
  ])('begins on the Monday of %s', (_, start, monday) => {
    expect(timeAxis(start, start)).toMatchObject({ start: monday, days: 14 });
  });

  test('counts days from its left edge and knows what lies on it', () => {
    const axis = timeAxis('2026-11-25', '2026-12-02');
    expect(axis.offset('2026-11-23')).toBe(0);
    expect(axis.offset('2026-12-01')).toBe(8);
    expect(axis.offset('2026-11-20')).toBe(-3);
    expect([axis.isOn('2026-11-22'), axis.isOn('2026-11-23'), axis.isOn(axis.finish)]).toEqual([
      false,
      true,
      true,
    ]);
  });

  test('is cut into days, weeks or months by its zoom, without a gap', () => {
    const axis = timeAxis('2026-11-23', '2027-02-14');
    for (const ticks of [
      ...(['day', 'week', 'month'] as const).map((zoom) => smallTicks(axis, zoom)),
      ...(['day', 'month'] as const).map((zoom) => largeTicks(axis, zoom)),
    ]) {
      expect(ticks[0]?.from).toBe(0);
      ticks.slice(1).forEach(({ from }, index) => {
        const before = ticks[index];
        expect(from).toBe((before?.from ?? 0) + (before?.days ?? 0));
      });
      expect((ticks.at(-1)?.from ?? 0) + (ticks.at(-1)?.days ?? 0)).toBe(axis.days);
    }
    expect(smallTicks(axis, 'week').every(({ days }) => days === 7)).toBe(true);
    expect(smallTicks(axis, 'month').map(({ isoDate }) => isoDate)).toEqual([
      '2026-11-23',
      '2026-12-01',
      '2027-01-01',
      '2027-02-01',
    ]);
    expect(largeTicks(axis, 'month').map(({ isoDate }) => isoDate)).toEqual([
      '2026-11-23',
      '2027-01-01',
    ]);
  });
});
