import { useMemo } from 'react';
import { usePage } from '../../../shared/page-context';

/** Days with at most one decimal, as the reader writes numbers. */
export function useNumbers(): (value: number) => string {
  const { locale } = usePage();
  return useMemo(() => {
    const format = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
    return (value) => format.format(value);
  }, [locale]);
}
