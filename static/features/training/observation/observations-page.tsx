import Button from '@atlaskit/button/new';
import { useTranslation } from 'react-i18next';
import type {
  ObservationDays,
  ObservationPage,
} from '../../../../src/training/observation/contract';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { Loading } from '../../../shared/feedback/loading';
import { PageHeading } from '../../../shared/navigation/page-heading';
import { useAddressValues } from '../../../shared/navigation/use-address-values';
import { Gap } from '../../../shared/text/gap';
import { useDates } from '../../../shared/text/use-dates';
import styles from '../training.module.css';
import { ObservationFilters } from './observation-filters';
import {
  entriesOfObservations,
  observationFilterOf,
  readObservationLook,
} from './observation-look';
import { ObservationRows } from './observation-rows';
import { useObservations } from './use-observations';

/** Whom to visit at work, and what was seen; whoever observes nobody finds what was seen of himself. */
export function ObservationsPage({ engagementId }: { engagementId: string }) {
  const { t } = useTranslation();
  const [look, change] = useAddressValues(readObservationLook, entriesOfObservations);
  const list = useObservations(engagementId, observationFilterOf(look), look.order);
  const [first] = list.data?.pages ?? [];
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <section className={`${styles.page} ${styles.narrow}`}>
      <PageHeading>{t('training.observation.title')}</PageHeading>
      {list.isPending && <Loading lines={6} />}
      {list.isError && <ErrorMessage failure={list.error} onRetry={() => void list.refetch()} />}
      {first !== undefined && (
        <>
          <Basis days={first} />
          <p className={styles.note}>
            {t(first.isObserver ? 'training.observation.who' : 'training.observation.own')}
          </p>
          <Standing page={first} />
          {totalOf(first) > 0 && (
            <>
              {first.isObserver && (
                <ObservationFilters
                  {...{ look }}
                  departments={first.departments}
                  onChange={change}
                />
              )}
              <p role="status">
                {first.found > 0
                  ? t('training.observation.found', { count: first.found })
                  : t(
                      look.state === 'open'
                        ? 'training.observation.nothingOpen'
                        : 'training.observation.nothingFits',
                    )}
              </p>
              <ObservationRows rows={rows} />
            </>
          )}
        </>
      )}
      {list.hasNextPage && (
        <div>
          <Button isLoading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {t('training.people.more')}
          </Button>
        </div>
      )}
    </section>
  );
}

function totalOf({ counts }: ObservationPage): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

/** From which day the days are counted. */
function Basis({ days: { after, goLive } }: { days: ObservationDays }) {
  const { t } = useTranslation();
  const { day } = useDates();
  return (
    <p>
      {t('training.observation.what', after)}
      <Gap />
      {goLive === undefined
        ? t('training.observation.basis.unknown')
        : t('training.observation.basis.live', { day: day(goLive) })}
    </p>
  );
}

/** How many are how far, and when the next one falls due. */
function Standing({ page }: { page: ObservationPage }) {
  const { t } = useTranslation();
  const { day } = useDates();
  const { after, counts, nextDue, isObserver } = page;
  if (totalOf(page) === 0) {
    return <p>{t(`training.observation.${isObserver ? 'none' : 'noneOwn'}`, after)}</p>;
  }
  const { due, overdue, done, missed } = counts;
  return (
    <p className={styles.sentence}>
      {due + overdue + done + missed > 0 &&
        t('training.observation.counts', { due, overdue, done, missed })}
      <Gap />
      {nextDue !== undefined && t('training.observation.next', { day: day(nextDue) })}
    </p>
  );
}
