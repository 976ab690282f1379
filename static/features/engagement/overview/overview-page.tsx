import { useTranslation } from 'react-i18next';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { Loading } from '../../../shared/feedback/loading';
import { PageHeading } from '../../../shared/navigation/page-heading';
import { BufferTile } from './buffer-tile';
import { ChangeTile } from './change-tile';
import { MilestoneTile } from './milestone-tile';
import { OverviewSentence } from './overview-sentence';
import { PeopleTile } from './people-tile';
import { ProgressTile } from './progress-tile';
import { RiskTile } from './risk-tile';
import { SrsTile } from './srs-tile';
import { TrainingTile } from './training-tile';
import { UatTile } from './uat-tile';
import { useOverview } from './use-overview';
import { WaitsOn } from './waits-on';
import styles from './overview-page.module.css';

/** Does go-live hold, and what needs me? A sentence first, then tiles, then what waits for whom. */
export function OverviewPage({ engagementId }: { engagementId: string }) {
  const { t } = useTranslation();
  const { data: overview, error, refetch } = useOverview(engagementId);
  return (
    <section className={styles.page}>
      <PageHeading>{t('overview.title')}</PageHeading>
      {overview === undefined ? (
        error === null ? (
          <Loading lines={6} />
        ) : (
          <ErrorMessage failure={error} onRetry={() => void refetch()} />
        )
      ) : (
        <>
          <OverviewSentence overview={overview} />
          <div className={styles.tiles}>
            <MilestoneTile {...(overview.nextMilestone ? { next: overview.nextMilestone } : {})} />
            <BufferTile overview={overview} />
            <RiskTile risks={overview.risks} />
            <ChangeTile changes={overview.changes} />
            <SrsTile srs={overview.srs} />
            <UatTile uat={overview.uat} />
            <TrainingTile training={overview.training} />
            <PeopleTile people={overview.people} />
            <ProgressTile progress={overview.progress} />
          </div>
          <WaitsOn waitsOn={overview.waitsOn} />
        </>
      )}
    </section>
  );
}
