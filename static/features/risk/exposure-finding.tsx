import { useTranslation } from 'react-i18next';
import type { ExposureView } from '../../../src/risk/register/contract';
import { useNumbers } from '../plan/people/use-numbers';

/** Exposure beside what is left of the buffer, as one sentence. */
export function ExposureFinding({ exposure }: { exposure: ExposureView }) {
  const { t } = useTranslation();
  const number = useNumbers();
  const { days, bufferLeftDays: left } = exposure;
  if (left === undefined) return t('risk.exposure.alone', { days: number(days) });
  return t(days > left ? 'risk.exposure.above' : 'risk.exposure.within', {
    days: number(days),
    left: number(left),
  });
}
