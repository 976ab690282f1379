import { useTranslation } from 'react-i18next';

/** What stands between two sentences, or a sentence and what follows it: English has a space there, Chinese nothing. */
export function Gap() {
  const { t } = useTranslation();
  return t('text.gap');
}
