import { useTranslation } from 'react-i18next';

const MINUTES_PER_HOUR = 60;

/** How long something takes to learn, as people say it: in minutes below an hour, else in hours. */
export function useLearningTime(): (minutes: number) => string {
  const { t } = useTranslation();
  return (minutes) => {
    const hours = Math.floor(minutes / MINUTES_PER_HOUR);
    const rest = minutes % MINUTES_PER_HOUR;
    if (hours === 0) return t('training.minutes', { count: minutes });
    if (rest === 0) return t('training.hours', { count: hours });
    return t('training.hoursAndMinutes', { count: hours, minutes: rest });
  };
}
