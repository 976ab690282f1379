import { useMemo } from 'react';
import { usePage } from '../../../shared/page-context';

/** Scores, which are per cent, in the reader's own way of writing numbers. */
export function useScores() {
  const { locale } = usePage();
  return useMemo(() => {
    const style = { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 } as const;
    const score = new Intl.NumberFormat(locale, style);
    const share = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
    const points = new Intl.NumberFormat(locale, {
      ...{ minimumFractionDigits: 1, maximumFractionDigits: 1 },
      signDisplay: 'exceptZero',
    });
    return {
      percent: (value: number) => score.format(value / 100),
      share: (value: number) => share.format(value / 100),
      points: (value: number) => points.format(value),
    };
  }, [locale]);
}
