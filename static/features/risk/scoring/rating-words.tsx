import { useTranslation } from 'react-i18next';
import type { RiskView } from '../../../../src/risk/contract';
import { cellOf } from '../../../../src/risk/rating/contract';

/** `4 × 4 = 16 → 8`: the score without treatment, and with it where it was rated. */
export function RatingWords({ risk }: { risk: RiskView }) {
  const { t } = useTranslation();
  const inherent = t('risk.rated', { ...cellOf(risk.inherent), score: risk.inherentScore });
  if (risk.residual === undefined) return inherent;
  return t('risk.ratedThen', { inherent, score: risk.score });
}
