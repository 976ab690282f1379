import { useTranslation } from 'react-i18next';
import type { BurnUpPart, BurnUpSeries } from '../../../../src/uat/burn-up/contract';
import { leftOf, pointOf } from './burn-up-series';

/** What the drawings of a kind say, in words. @param series In order, those with most left first. */
export function useFinding(
  by: BurnUpPart,
  series: readonly BurnUpSeries[],
  nameOf: (key: string) => string,
): string {
  const { t } = useTranslation();
  const left = series.reduce((sum, each) => sum + leftOf(each), 0);
  const total = series.reduce((sum, each) => sum + pointOf(each).total, 0);
  if (left === 0) return t(`uat.burnUp.by.${by}.done`, { count: total });
  const most = series[0];
  if (by === 'severity' || most === undefined) {
    const severe = series.filter(({ key }) => key === 'S1' || key === 'S2');
    const open = severe.reduce((sum, each) => sum + leftOf(each), 0);
    return t('uat.burnUp.by.severity.left', { left, severe: open, count: total });
  }
  const key = by === 'tester' && most.key === '-' ? 'leftToNobody' : 'left';
  return t(`uat.burnUp.by.${by}.${key}`, { ...pointOf(most), name: nameOf(most.key) });
}
