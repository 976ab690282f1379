import { useTranslation } from 'react-i18next';
import type { PeopleView } from '../../../../src/plan/reports/contract';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { Loading } from '../../../shared/feedback/loading';
import { PageHeading } from '../../../shared/navigation/page-heading';
import styles from '../plan-parts.module.css';
import { Commitments } from './commitments';
import { LoadTable } from './load-table';
import { ShortfallList } from './shortfall-list';
import { usePeopleLoad } from './use-people-load';
import { useWhoName } from './use-who-name';

interface PeoplePageProps {
  readonly engagementId: string;
  readonly canConfigure: boolean;
}

/** Who is booked for how much of the time that was promised, week by week. */
export function PeoplePage({ engagementId, canConfigure }: PeoplePageProps) {
  const { t } = useTranslation();
  const load = usePeopleLoad(engagementId);
  return (
    <section className={styles.page}>
      <PageHeading>{t('people.title')}</PageHeading>
      {load.isPending && <Loading lines={8} />}
      {load.data === undefined && load.error !== null && (
        <ErrorMessage failure={load.error} onRetry={() => void load.refetch()} />
      )}
      {load.data !== undefined && (
        <PeopleContent engagementId={engagementId} view={load.data} canConfigure={canConfigure} />
      )}
    </section>
  );
}

interface PeopleContentProps extends PeoplePageProps {
  readonly view: PeopleView;
}

function PeopleContent({ engagementId, view, canConfigure }: PeopleContentProps) {
  const { t } = useTranslation();
  const nameOf = useWhoName([
    ...view.people.map(({ who }) => who),
    ...view.settings.commitments.map(({ who }) => who),
    ...view.shortfalls.map(({ who }) => who),
  ]);
  const over = view.people.filter(({ load }) => load.some(({ state }) => state === 'over'));
  return (
    <>
      <p className={styles.finding}>{t('people.finding', { count: over.length })}</p>
      <ShortfallList shortfalls={view.shortfalls} nameOf={nameOf} />
      {view.people.length === 0 ? (
        <p>{t('people.empty')}</p>
      ) : (
        (['vendor', 'client'] as const).map((side) => (
          <LoadTable key={side} view={view} side={side} nameOf={nameOf} />
        ))
      )}
      <Commitments
        engagementId={engagementId}
        settings={view.settings}
        nameOf={nameOf}
        canConfigure={canConfigure}
      />
    </>
  );
}
