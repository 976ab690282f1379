import { useMemo } from 'react';
import { usePage } from '../../../shared/page-context';

const TENTHS = { minimumFractionDigits: 1, maximumFractionDigits: 1 } as const;

/** Figures of a training in the reader's own way of writing numbers. */
export function useFigures() {
  const { locale } = usePage();
  return useMemo(() => {
    const written = (style: Intl.NumberFormatOptions) => {
      const format = new Intl.NumberFormat(locale, style);
      return (value: number) => format.format(value);
    };
    const score = written({ ...TENTHS, style: 'percent' });
    return {
      /** A score, which is per cent. */
      percent: (value: number) => score(value / 100),
      /** A part of 1 in whole per cent. */
      share: written({ style: 'percent', maximumFractionDigits: 0 }),
      /** More or less than before. */
      points: written({ ...TENTHS, signDisplay: 'exceptZero' }),
      /** A mean. */
      mean: written(TENTHS),
    };
  }, [locale]);
}
