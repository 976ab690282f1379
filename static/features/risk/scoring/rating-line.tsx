import { useTranslation } from 'react-i18next';
import type { Rating } from '../../../../src/risk/rating/contract';
import { cellOf, scoreOf } from '../../../../src/risk/rating/contract';

/** A rating with its score; a word where nobody rated. */
export function RatingLine({ rating }: { rating: Rating | undefined }) {
  const { t } = useTranslation();
  if (rating === undefined) return t('risk.rating.none');
  const cell = cellOf(rating);
  return t('risk.rated', { ...cell, score: scoreOf(cell) });
}
