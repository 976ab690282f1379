import { useTranslation } from 'react-i18next';
import { useNumbers } from '../plan/people/use-numbers';

/** Person-days in words, halves included. */
export function useEffortDays(): (days: number) => string {
  const { t } = useTranslation();
  const number = useNumbers();
  return (days) => t('change.days', { count: days, days: number(days) });
}
