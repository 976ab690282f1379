import { useTranslation } from 'react-i18next';
import type { BugIssueView } from '../../../../src/thread/contract';
import { AppPageLink } from '../../../shared/navigation/app-page-link';
import { useProject } from '../../../shared/page-context';
import { RunStatusTag } from '../status-tag';
import styles from './bug-in-issue.module.css';

/** The tests that met a bug: where it was found, how bad it is, and what waits for it. */
export function BugInIssue({ view }: { view: BugIssueView }) {
  const { t } = useTranslation();
  const { projectKey } = useProject();
  return (
    <div>
      <p className={styles.found}>{t('uat.bug.foundIn', { count: view.tests.length })}</p>
      <ul className={styles.tests}>
        {view.tests.map(({ cycle, caseId, number, title, status, severity }) => (
          <li key={`${String(cycle)} ${caseId}`}>
            <AppPageLink projectKey={projectKey} path={`/uat/tests/${String(cycle)}/${caseId}`}>
              {t('uat.number', { number })} {title}
            </AppPageLink>
            <p className={styles.facts}>
              <RunStatusTag status={status} /> {t(`uat.severity.${severity}`)}
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}
