import type { ExposurePoint } from '../../../../src/risk/register/contract';
import { dayNumber } from '../../../shared/text/day-number';
import { useDates } from '../../../shared/text/use-dates';
import { useNumbers } from '../../plan/people/use-numbers';
import styles from './register.module.css';

const [WIDTH, HEIGHT, TOP] = [320, 96, 16];

/** Exposure from zero upwards as steps: what was counted on a day holds until the next change. */
export function TrendLine({
  trend,
  label,
}: {
  readonly trend: readonly ExposurePoint[];
  readonly label: string;
}) {
  const dates = useDates();
  const number = useNumbers();
  const days = trend.map(({ day }) => dayNumber(day));
  const from = Math.min(...days);
  const span = Math.max(1, Math.max(...days) - from);
  const most = Math.max(1, ...trend.map(({ exposureDays }) => exposureDays));
  const x = (day: string) => ((dayNumber(day) - from) / span) * WIDTH;
  const y = (value: number) => TOP + (1 - value / most) * HEIGHT;
  const steps = trend.map(({ day, exposureDays }, index) =>
    index === 0 ? `M${x(day)} ${y(exposureDays)}` : `H${x(day)}V${y(exposureDays)}`,
  );
  const [first, last] = [trend[0], trend.at(-1)];
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${WIDTH} ${HEIGHT + TOP + 20}`}
      className={styles.trend}
    >
      <line x1="0" x2={WIDTH} y1={HEIGHT + TOP} y2={HEIGHT + TOP} className={styles.axis} />
      <path d={steps.join('')} className={styles.line} />
      <text x="0" y={TOP - 4}>
        {number(most)}
      </text>
      <text x="0" y={HEIGHT + TOP + 14}>
        {dates.day(first?.day ?? '')}
      </text>
      <text x={WIDTH} y={HEIGHT + TOP + 14} textAnchor="end">
        {dates.day(last?.day ?? '')}
      </text>
    </svg>
  );
}
