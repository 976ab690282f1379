import type { i18n as I18n, TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { ScoringModel } from '../../../../src/risk/scoring/contract';

type Model = Pick<ScoringModel, 'bands' | 'categories'>;

/** Names of bands and categories: the app's own in the reader's language, any other as it stands. */
export function useModelWords(model: Model) {
  return modelWords(model, useTranslation());
}

/** The same for a model that is only known once somebody acts. */
export function modelWords(model: Model, { t, i18n }: { t: TFunction; i18n: I18n }) {
  const own = (path: string, key: string) => (i18n.exists(path) ? t(path) : key);
  const band = (key: string) =>
    model.bands.find((one) => one.key === key)?.name ?? own(`risk.band.${key}`, key);
  return {
    band,
    /** One or two letters, for where a word has no room. */
    bandLetter: (key: string) => {
      const isNamed = model.bands.find((one) => one.key === key)?.name !== undefined;
      const [first = ''] = band(key);
      return isNamed ? first : own(`risk.bandLetter.${key}`, first);
    },
    category: (key: string) =>
      model.categories.find((one) => one.key === key)?.name ?? own(`risk.category.${key}`, key),
  };
}
