import { useTranslation } from 'react-i18next';
import type { ImpactFigures } from '../../../src/change/impact/contract';
import { useMoney } from '../../shared/text/use-money';
import { useNumbers } from '../plan/people/use-numbers';
import { useEffortDays } from './use-effort-days';

/** Effort by side and cost, in one line. */
export function useCostLine(currency: string): (figures: ImpactFigures) => string {
  const { t } = useTranslation();
  const number = useNumbers();
  const effort = useEffortDays();
  const money = useMoney(currency);
  return ({ days, vendorDays, clientDays, cost }) =>
    t('change.costLine', {
      days: effort(days),
      vendor: number(vendorDays),
      client: number(clientDays),
      // Without day rates an amount would say that it costs nothing.
      cost: cost === 0 ? t('change.noPrice') : money(cost),
    });
}
