import Button from '@atlaskit/button/new';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { JobProgress } from '../../../src/jobs/contract';
import { isMoving } from './use-job';
import styles from './job-page.module.css';

interface JobActsProps {
  readonly job: JobProgress;
  readonly canConfigure: boolean;
  readonly isBusy: boolean;
  readonly onRetry: () => void;
  readonly onCancel: () => void;
}

/** What can be done about a job: stop it, go on with it, or look at what it made. */
export function JobActs({ job, canConfigure, isBusy, onRetry, onCancel }: JobActsProps) {
  const { t } = useTranslation();
  const canRetry = job.state === 'cancelled' || (!isMoving(job) && job.failures.length > 0);
  return (
    <div className={styles.acts}>
      {canConfigure && isMoving(job) && (
        <Button onClick={onCancel} isDisabled={isBusy}>
          {t('job.stop')}
        </Button>
      )}
      {canConfigure && canRetry && (
        <Button appearance="primary" onClick={onRetry} isDisabled={isBusy}>
          {t(job.state === 'cancelled' ? 'job.goOn' : 'job.retry')}
        </Button>
      )}
      {!canConfigure && canRetry && <p>{t('job.mayNotRetry')}</p>}
      {job.state === 'done' && <Link to="/plan">{t('job.toPlan')}</Link>}
    </div>
  );
}
