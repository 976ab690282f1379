import { useMemo } from 'react';
import { usePage } from '../page-context';

/** An amount with its currency, as the reader writes money; cents only where there are some. */
export function useMoney(currency: string): (amount: number) => string {
  const { locale } = usePage();
  return useMemo(() => {
    const of = (maximumFractionDigits: number) =>
      new Intl.NumberFormat(locale, {
        style: 'currency',
        currency,
        currencyDisplay: 'code',
        minimumFractionDigits: maximumFractionDigits,
        maximumFractionDigits,
      });
    const [whole, exact] = [of(0), of(2)];
    return (amount) => (Number.isInteger(amount) ? whole : exact).format(amount);
  }, [currency, locale]);
}
