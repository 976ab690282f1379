import { useTranslation } from 'react-i18next';
import type { RiskView } from '../../../../src/risk/contract';
import { cellOf } from './scores';

/** `4 × 4 = 16 → 8`: the score without treatment, and with it where it was rated. */
export function RatingWords({ risk }: { risk: RiskView }) {
  const { t } = useTranslation();
  const cell = cellOf(risk.inherent);
  const score = risk.inherentScore;
  const inherent = cell === undefined ? String(score) : t('risk.rated', { ...cell, score });
  if (risk.residual === undefined) return inherent;
  return t('risk.ratedThen', { inherent, score: risk.score });
}
