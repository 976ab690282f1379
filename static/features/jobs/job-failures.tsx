import SectionMessage from '@atlaskit/section-message';
import { useTranslation } from 'react-i18next';
import type { JobProgress } from '../../../src/jobs/contract';
import { useMessages } from '../../shared/text/use-message';
import styles from './job-page.module.css';

/** The rows that could not be made, each with its reason. */
export function JobFailures({ failures }: Pick<JobProgress, 'failures'>) {
  const { t } = useTranslation();
  const messages = useMessages();
  if (failures.length === 0) return null;
  return (
    <SectionMessage appearance="warning" title={t('job.failures', { count: failures.length })}>
      <p>{t('job.failuresHelp')}</p>
      <ul className={styles.failures}>
        {failures.map((failure) => (
          <li key={failure.itemKey}>
            {failure.name !== '' && (
              <>
                <strong>
                  <bdi>{failure.name}</bdi>
                </strong>
                {' – '}
              </>
            )}
            {messages.error(failure)}
          </li>
        ))}
      </ul>
    </SectionMessage>
  );
}
