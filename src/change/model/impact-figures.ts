import { sideOf } from '../../access/roles';
import type { ChangeSettings } from '../decision/contract';
import type { Impact, ImpactFigures } from '../impact/contract';

/** Sums of an impact; without one all are 0. Money is rounded to cents. */
export function impactFigures(
  impact: Pick<Impact, 'effort' | 'extraCost'> | undefined,
  rates: ChangeSettings['rates'],
): ImpactFigures {
  const figures = { days: 0, vendorDays: 0, clientDays: 0, cost: impact?.extraCost ?? 0 };
  for (const { role, days } of impact?.effort ?? []) {
    figures.days += days;
    if (sideOf(role) === 'client') figures.clientDays += days;
    else figures.vendorDays += days;
    figures.cost += days * (role === 'viewer' ? 0 : (rates[role] ?? 0));
  }
  return { ...figures, cost: Math.round(figures.cost * 100) / 100 };
}
