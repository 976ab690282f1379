import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Overview } from '../../../../src/engagement/overview/contract';
import { IssueLink } from '../../../shared/jira/issue-link';
import { useDates } from '../../../shared/text/use-dates';
import styles from './overview-page.module.css';

export function MilestoneTile({ next }: { next?: NonNullable<Overview['nextMilestone']> }) {
  const { t } = useTranslation();
  const dates = useDates();
  return (
    <section className={styles.tile}>
      <h3>{t('overview.nextMilestone')}</h3>
      {next === undefined ? (
        <p>{t('overview.noMilestone')}</p>
      ) : (
        <>
          <p className={styles.figure}>{dates.day(next.date)}</p>
          <p>
            {next.issueKey === undefined ? (
              <bdi>{next.name}</bdi>
            ) : (
              <IssueLink issueKey={next.issueKey}>{next.name}</IssueLink>
            )}
          </p>
        </>
      )}
      <Link to="/plan?kind=milestone">{t('overview.allMilestones')}</Link>
    </section>
  );
}
