import { LinkButton } from './link-button';
import { useTranslation } from 'react-i18next';
import { BlankPage } from '../../shared/feedback/blank-page';

/** What a project without an engagement shows: what Rollout does, and its first act for those who may do it. */
export function WelcomePage({ canStart }: { canStart: boolean }) {
  const { t } = useTranslation();
  return (
    <BlankPage title={t('welcome.title')}>
      <ul>
        <li>{t('welcome.plan')}</li>
        <li>{t('welcome.buffer')}</li>
        <li>{t('welcome.client')}</li>
      </ul>
      {canStart ? (
        <LinkButton to="/start/template">{t('welcome.start')}</LinkButton>
      ) : (
        <p>{t('welcome.mayNotStart')}</p>
      )}
    </BlankPage>
  );
}
