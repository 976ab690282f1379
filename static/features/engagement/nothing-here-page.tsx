import { useTranslation } from 'react-i18next';
import { BlankPage } from '../../shared/feedback/blank-page';

/** The same page whether something does not exist or may not be seen: a guess must learn nothing. */
export function NothingHerePage() {
  const { t } = useTranslation();
  return (
    <BlankPage title={t('nothingHere.title')}>
      <p>{t('nothingHere.text')}</p>
    </BlankPage>
  );
}
