import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useWindowTitle } from '../ui/page';
import styles from '../ui/ui.module.css';

/** Jira's one answer for what does not exist and for what the person may not see. */
export function MissingPage() {
  const { t } = useTranslation();
  useWindowTitle(t('missingTitle'));
  return (
    <div className={styles.message}>
      <h1>{t('missingTitle')}</h1>
      <p>{t('missingText')}</p>
      <p>
        <Link to="/jira/projects">{t('allProjects')}</Link>
      </p>
    </div>
  );
}
