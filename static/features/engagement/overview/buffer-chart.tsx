import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Overview } from '../../../../src/engagement/overview/contract';
import { Hatch } from '../../../shared/chart/hatch';

/** The buffer as a hatched block with its used part filled. */
export function BufferChart({ buffer }: Pick<Overview, 'buffer'>) {
  const { t } = useTranslation();
  const hatch = useId();
  const used = Math.min(100, Math.max(0, buffer.usedPercent));
  const label = t('overview.bufferChart', {
    used: t('unit.workingDays', { count: buffer.consumedDays }),
    size: t('unit.workingDays', { count: buffer.days }),
  });
  return (
    <div>
      <svg height="28" role="img" aria-label={label}>
        <Hatch id={hatch} />
        <rect y="2" width="100%" height="24" rx="3" fill={`url(#${hatch})`} />
        <rect y="2" width={`${used}%`} height="24" rx="3" fill="var(--ds-chart-danger, #e2483d)" />
      </svg>
      <p aria-hidden="true">{label}</p>
    </div>
  );
}
