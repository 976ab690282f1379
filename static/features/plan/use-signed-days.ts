import { useTranslation } from 'react-i18next';

/** Working days with their sign in front, so that more and less are told apart by more than a colour. */
export function useSignedDays(): (days: number) => string {
  const { t } = useTranslation();
  return (days) => {
    const text = t('unit.workingDays', { count: Math.abs(days) });
    if (days === 0) return text;
    return t(days > 0 ? 'baseline.more' : 'baseline.less', { days: text });
  };
}
