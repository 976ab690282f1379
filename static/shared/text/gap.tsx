import { useTranslation } from 'react-i18next';

/** Signs of Chinese that bring their own space. */
const WIDE = /^[，。；：！？、（「]|[，。；：！？、）」]$/u;

interface GapProps {
  /** A text that is no sentence: a space follows unless it ends with a wide sign. */
  readonly after?: string;
}

/** What stands between two sentences, or a sentence and what follows it: English has a space there, Chinese nothing. */
export function Gap({ after }: GapProps) {
  const { t } = useTranslation();
  return after === undefined || WIDE.test(after) ? t('text.gap') : ' ';
}
