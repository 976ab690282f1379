import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { EngagementRole } from '../../../../src/engagement/contract';
import { isDrift } from '../../../../src/srs/baseline/contract';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { Loading } from '../../../shared/feedback/loading';
import { PageHeading } from '../../../shared/navigation/page-heading';
import parts from '../../plan/plan-parts.module.css';
import { EmptySrs } from '../empty-srs';
import { useSrs } from '../use-srs';
import { signedAsAgreed } from './as-signed';
import { BaselineTable } from './baseline-table';
import { CompareSection } from './compare-section';
import { DeviationNotice } from './deviation-notice';
import { ReadinessSection } from './readiness-section';
import { SignSection } from './sign-section';
import { UnapprovedSection } from './unapproved-section';

interface BaselinesPageProps {
  readonly engagementId: string;
  readonly canWrite: boolean;
  readonly canConfigure: boolean;
  /** The reader's own. */
  readonly roles: readonly EngagementRole[];
}

/** What both sides sign, what was signed, and what has become of it since. */
export function BaselinesPage(props: BaselinesPageProps) {
  const { engagementId, canWrite, canConfigure, roles } = props;
  const { t } = useTranslation();
  const srs = useSrs(engagementId);
  const { entries = [], summary } = srs.data ?? {};
  const requirements = useMemo(
    () => (srs.data === undefined ? [] : signedAsAgreed(srs.data)),
    [srs.data],
  );
  const waiting = summary?.baselines.find(({ state }) => state === 'inSignOff');
  return (
    <section className={parts.page}>
      <PageHeading>{t('srs.baseline.title')}</PageHeading>
      {srs.isPending && <Loading lines={6} />}
      {srs.isError && <ErrorMessage failure={srs.error} onRetry={() => void srs.refetch()} />}
      {srs.data !== undefined && summary?.version === 0 && <EmptySrs canWrite={false} />}
      {srs.data !== undefined && summary !== undefined && summary.version > 0 && (
        <>
          <DeviationNotice srs={srs.data} />
          {waiting !== undefined && (
            <SignSection key={waiting.number} {...{ engagementId, roles }} baseline={waiting} />
          )}
          <UnapprovedSection {...{ engagementId, canWrite }} srs={srs.data} />
          <ReadinessSection
            {...{ engagementId, canConfigure, requirements, entries }}
            summary={summary}
            unapproved={
              [...srs.data.deviations, ...srs.data.entryDeviations].filter(isDrift).length
            }
          />
          {summary.baselines.length > 0 && (
            <>
              <BaselineTable baselines={summary.baselines} />
              <CompareSection {...{ engagementId }} srs={srs.data} />
            </>
          )}
        </>
      )}
    </section>
  );
}
