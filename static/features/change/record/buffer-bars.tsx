import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { BufferView } from '../../../../src/plan/contract';
import { Hatch } from '../../../shared/chart/hatch';
import styles from './simulation.module.css';

interface BufferBarsProps {
  readonly before: BufferView;
  readonly after: BufferView;
}

/** The buffer as it is and as it would be: a finding in words, and a bar for each on the same scale. */
export function BufferBars({ before, after }: BufferBarsProps) {
  const { t } = useTranslation();
  const more = after.consumedDays - before.consumedDays;
  return (
    <figure className={styles.buffer}>
      <figcaption>
        {more === 0
          ? t('change.simulation.bufferStays', { percent: after.usedPercent })
          : t('change.simulation.buffer', {
              before: before.usedPercent,
              after: after.usedPercent,
              left: t('unit.workingDays', { count: Math.max(0, after.leftDays) }),
            })}
      </figcaption>
      <Bar name={t('change.simulation.before')} buffer={before} />
      <Bar name={t('change.simulation.after')} buffer={after} />
    </figure>
  );
}

function Bar({ name, buffer }: { name: string; buffer: BufferView }) {
  const { t } = useTranslation();
  const hatch = useId();
  const used = Math.min(100, Math.max(0, buffer.usedPercent));
  const label = t('overview.bufferChart', {
    used: t('unit.workingDays', { count: buffer.consumedDays }),
    size: t('unit.workingDays', { count: buffer.days }),
  });
  return (
    <div className={styles.bar}>
      <span>{name}</span>
      <svg height="14" role="img" aria-label={label}>
        <Hatch id={hatch} />
        <rect width="100%" height="14" rx="3" fill={`url(#${hatch})`} />
        <rect width={`${used}%`} height="14" rx="3" fill="var(--ds-chart-danger, #e2483d)" />
      </svg>
      <span>{t('unit.percent', { percent: buffer.usedPercent })}</span>
    </div>
  );
}
