import SectionMessage from '@atlaskit/section-message';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import styles from './failure-banner.module.css';
import { Gap } from '../../shared/text/gap';

/** Says on every tab that some rows of the plan could not be made, and where to try again. */
export function FailureBanner() {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  if (pathname === '/job') return null;
  return (
    <div className={styles.banner}>
      <SectionMessage appearance="warning">
        <p>
          {t('job.someFailed')}
          <Gap />
          <Link to="/job">{t('job.seeFailures')}</Link>
        </p>
      </SectionMessage>
    </div>
  );
}
