import { useTranslation } from 'react-i18next';
import type { PlanView } from '../../../../src/plan/contract';
import { useDates } from '../../../shared/text/use-dates';
import type { PictureTexts } from './plan-picture';

/** All that is written in a picture of the plan besides names and dates, in the reader's language. */
export function usePictureTexts(plan: PlanView, clientName: string): PictureTexts {
  const { t } = useTranslation();
  const dates = useDates();
  const { buffer, goLive, statusDay } = plan;
  return {
    title: t('plan.picture.title', { client: clientName }),
    subtitle: t('plan.picture.subtitle', {
      day: dates.day(statusDay),
      forecast: dates.day(goLive.forecast),
      percent: buffer.usedPercent,
    }),
    today: t('plan.todayMark'),
    goLive: t('plan.goLiveMark', { date: dates.day(goLive.planned) }),
    buffer: t('plan.picture.buffer', { count: buffer.days, percent: buffer.usedPercent }),
    legend: {
      task: t('plan.picture.task'),
      critical: t('plan.critical'),
      started: t('plan.picture.started'),
      finished: t('plan.picture.finished'),
      milestone: t('kind.milestone'),
      baseline: t('plan.marks.baseline'),
      float: t('plan.marks.float'),
      buffer: t('plan.buffer'),
    },
  };
}
