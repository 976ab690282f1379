import { useMemo } from 'react';
import { usePage } from '../../../shared/page-context';

/** Measured values in the reader's own way of writing numbers. */
export function useAmounts() {
  const { locale } = usePage();
  return useMemo(() => {
    const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 6 });
    const share = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
    return {
      amount: (value: number, unit = '') => `${number.format(value)} ${unit}`.trim(),
      percent: (value: number) => share.format(value),
    };
  }, [locale]);
}
