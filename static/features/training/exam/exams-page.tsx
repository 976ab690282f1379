import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { Loading } from '../../../shared/feedback/loading';
import { PageHeading } from '../../../shared/navigation/page-heading';
import { usePeople } from '../../../shared/people/use-people';
import { PeopleFilters, type PeopleLook } from '../people/people-filters';
import training from '../training.module.css';
import { TraineeStatusTag } from '../training-tags';
import { useMyTraining, usePeopleLearning } from '../use-training';

interface ExamsPageProps {
  readonly engagementId: string;
  readonly canWrite: boolean;
}

/** Whom to examine: for the team and for seed trainers; others are told who holds exams. */
export function ExamsPage({ engagementId, canWrite }: ExamsPageProps) {
  const { t } = useTranslation();
  const { data, isPending } = useMyTraining(engagementId);
  const isTrainer = canWrite || (data?.isLearner === true && data.isSeedTrainer);
  return (
    <section className={`${training.page} ${training.narrow}`}>
      <PageHeading>{t('training.exam.title')}</PageHeading>
      <p>{t('training.exam.what')}</p>
      {canWrite && (
        <p>
          <Link to="/training/checklist">{t('training.exam.toTasks')}</Link>
        </p>
      )}
      {isPending && <Loading lines={4} />}
      {isTrainer && <People engagementId={engagementId} />}
    </section>
  );
}

function People({ engagementId }: { engagementId: string }) {
  const { t } = useTranslation();
  const [look, setLook] = useState<PeopleLook>({ department: '*', track: '', status: '' });
  const learning = usePeopleLearning(engagementId, {
    ...(look.department === '*' ? {} : { department: look.department }),
    ...(look.track === '' ? {} : { track: look.track }),
    ...(look.status === '' ? {} : { status: look.status }),
  });
  const rows = learning.data?.pages.flatMap((page) => page.rows) ?? [];
  const people = usePeople(rows.map(({ accountId }) => accountId));
  const [first] = learning.data?.pages ?? [];
  if (learning.isError) {
    return <ErrorMessage failure={learning.error} onRetry={() => void learning.refetch()} />;
  }
  if (first === undefined) return <Loading lines={4} />;
  return (
    <>
      <PeopleFilters {...{ look }} departments={first.departments} onChange={setLook} />
      <p role="status">{t('training.people.found', { count: first.found })}</p>
      <ul className={training.rows} aria-label={t('training.people.title')}>
        {rows.map(({ accountId, department, tracks, status }) => (
          <li key={accountId} className={training.row}>
            <Link to={`/training/exams/${accountId}`} className={training.rowTitle}>
              <bdi>{people.name(accountId)}</bdi>
            </Link>
            <p className={training.note}>
              <bdi>{department}</bdi>
              {tracks.map((track, index) => (
                <span key={track}>
                  {(index > 0 || department !== '') && ' · '}
                  {t(`training.track.${track}`)}{' '}
                  <TraineeStatusTag status={status[track] ?? 'notStarted'} />
                </span>
              ))}
            </p>
          </li>
        ))}
      </ul>
      {learning.hasNextPage && (
        <div>
          <Button
            isLoading={learning.isFetchingNextPage}
            onClick={() => void learning.fetchNextPage()}
          >
            {t('training.people.more')}
          </Button>
        </div>
      )}
    </>
  );
}
