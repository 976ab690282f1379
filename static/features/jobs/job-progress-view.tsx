import ProgressBar from '@atlaskit/progress-bar';
import { useTranslation } from 'react-i18next';
import type { JobProgress } from '../../../src/jobs/contract';
import { PageHeading } from '../../shared/navigation/page-heading';
import { useDates } from '../../shared/text/use-dates';
import { usePeople } from '../../shared/people/use-people';
import styles from './job-page.module.css';

/** How far the whole is, and each phase. */
export function JobProgressView({ job }: { job: JobProgress }) {
  const { t } = useTranslation();
  const dates = useDates();
  const people = usePeople([job.startedBy]);
  const share = job.total === 0 ? 0 : job.done / job.total;
  return (
    <>
      <PageHeading key={job.state} takesFocus="ifLost">
        {t(`job.title.${job.state}`)}
      </PageHeading>
      <p>{t(`job.text.${job.state}`)}</p>
      <div>
        <ProgressBar value={share} ariaLabel={t('job.progress')} isIndeterminate={false} />
        <p role="status">{t('job.count', { done: job.done, total: job.total })}</p>
      </div>
      <ul className={styles.phases}>
        {job.phases.map((phase) => (
          <li key={phase.key}>
            <bdi>{phase.name}</bdi>
            <span className={styles.count}>
              {t('job.count', { done: phase.done, total: phase.total })}
            </span>
          </li>
        ))}
      </ul>
      <p>
        {t('job.startedBy', {
          person: people.name(job.startedBy),
          moment: dates.moment(job.startedAt),
        })}
      </p>
    </>
  );
}
