import { useTranslation } from 'react-i18next';
import type { ScoringModel } from '../../../../src/risk/scoring/contract';
import { usePage } from '../../../shared/page-context';
import { useDates } from '../../../shared/text/use-dates';
import { cellOf, scoreOf } from '../../../../src/risk/rating/contract';
import { useModelWords } from '../scoring/use-model-words';
import { actionTextsIn, isAccountField, ratingIn } from './history-values';

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;
/** Fields whose values have words of their own. */
const WORDED = ['kind', 'state', 'strategy', 'proximity'];

/** Names of fields and their values in words. */
export function useHistoryWords(
  model: ScoringModel,
  personName: (account: string) => string,
  phaseName: (phaseId: string) => string,
) {
  const { t, i18n } = useTranslation();
  const { locale } = usePage();
  const dates = useDates();
  const words = useModelWords(model);
  const ofText = (field: string, text: string) => {
    if (isAccountField(field)) return personName(text);
    if (WORDED.includes(field)) return t(`risk.${field}.${text}`);
    if (field === 'phaseId') return phaseName(text);
    if (field === 'category') return words.category(text);
    return ISO_DATE.test(text) ? dates.day(text) : text;
  };
  const ofRating = (value: unknown) => {
    const found = ratingIn(value);
    if (found === undefined) return undefined;
    const cell = cellOf(found);
    return t('risk.rated', { ...cell, score: scoreOf(cell) });
  };
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  return {
    field: (field: string) =>
      i18n.exists(`risk.history.field.${field}`) ? t(`risk.history.field.${field}`) : field,
    value: (field: string, value: unknown) => {
      if (value === undefined || value === null || value === '') return t('risk.notGiven');
      if (typeof value === 'string') return ofText(field, value);
      if (typeof value === 'number') return new Intl.NumberFormat(locale).format(value);
      const texts = actionTextsIn(value);
      return ofRating(value) ?? (texts === undefined ? JSON.stringify(value) : list.format(texts));
    },
  };
}
