import { useTranslation } from 'react-i18next';
import type { Rating } from '../../../../src/risk/contract';
import { cellOf, scoreOf } from './scores';

/** A rating with its score; a word where nobody rated. */
export function RatingLine({ rating }: { rating: Rating | undefined }) {
  const { t } = useTranslation();
  const cell = rating === undefined ? undefined : cellOf(rating);
  if (cell === undefined) return t('risk.rating.none');
  return t('risk.rated', { ...cell, score: scoreOf(cell) });
}
