import { useTranslation } from 'react-i18next';
import type { ScoringModel } from '../../../../src/risk/scoring/contract';

/** Names of bands and categories: the app's own in the reader's language, any other as it stands. */
export function useModelWords(model: Pick<ScoringModel, 'bands' | 'categories'>) {
  const { t, i18n } = useTranslation();
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
