import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { PersonRow } from '../../../../src/training/people/contract';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { Loading } from '../../../shared/feedback/loading';
import { PageHeading } from '../../../shared/navigation/page-heading';
import styles from '../training.module.css';
import { usePeopleLearning } from '../use-training';
import { EnrolDialog } from './enrol-dialog';
import { PeopleFilters, type PeopleLook } from './people-filters';
import { PeopleTable } from './people-table';

/** Who learns what, and how far each is. */
export function PeopleLearningPage({ engagementId }: { engagementId: string }) {
  const { t } = useTranslation();
  const [look, setLook] = useState<PeopleLook>({ department: '*', track: '', status: '' });
  const [shown, setShown] = useState<'new' | PersonRow>();
  const people = usePeopleLearning(engagementId, {
    ...(look.department === '*' ? {} : { department: look.department }),
    ...(look.track === '' ? {} : { track: look.track }),
    ...(look.status === '' ? {} : { status: look.status }),
  });
  const { isPending, isError, error, refetch } = people;
  const [first] = people.data?.pages ?? [];
  const rows = people.data?.pages.flatMap((page) => page.rows) ?? [];
  const canWrite = first?.register.can.write === true;
  return (
    <section className={styles.page}>
      <PageHeading>{t('training.people.title')}</PageHeading>
      {canWrite && (
        <div className={styles.acts}>
          <Button appearance="primary" onClick={() => setShown('new')}>
            {t('training.people.add')}
          </Button>
          <Link to="/training/people/import">{t('training.import.open')}</Link>
        </div>
      )}
      {isPending && <Loading lines={6} />}
      {isError && <ErrorMessage failure={error} onRetry={() => void refetch()} />}
      {first !== undefined && (
        <>
          <PeopleFilters {...{ look }} departments={first.departments} onChange={setLook} />
          <p role="status">{t('training.people.found', { count: first.found })}</p>
          {rows.length > 0 && <PeopleTable {...{ rows, canWrite }} onEdit={setShown} />}
          {first.departments.length === 0 && <p>{t('training.people.empty')}</p>}
        </>
      )}
      {people.hasNextPage && (
        <div>
          <Button isLoading={people.isFetchingNextPage} onClick={() => void people.fetchNextPage()}>
            {t('training.people.more')}
          </Button>
        </div>
      )}
      {shown !== undefined && (
        <EnrolDialog
          engagementId={engagementId}
          departments={first?.departments ?? []}
          {...(shown === 'new' ? {} : { person: shown })}
          onClose={() => setShown(undefined)}
        />
      )}
    </section>
  );
}
