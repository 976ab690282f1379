import { useTranslation } from 'react-i18next';
import { entriesOf } from '../../../../src/srs/entries/contract';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { Loading } from '../../../shared/feedback/loading';
import { PageHeading } from '../../../shared/navigation/page-heading';
import register from '../../../shared/register/register.module.css';
import { EntrySection } from '../entries/entry-section';
import { useSrs } from '../use-srs';
import { DutyMatrix } from './duty-matrix';

interface RolesPageProps {
  readonly engagementId: string;
  readonly canWrite: boolean;
}

/** Who may do what in the system, what nobody may do together, and the data that it works on. */
export function RolesPage({ engagementId, canWrite }: RolesPageProps) {
  const { t } = useTranslation();
  const srs = useSrs(engagementId);
  const duties = entriesOf(srs.data?.entries ?? [], 'duty');
  const writing = { engagementId, canWrite };
  return (
    <section className={register.page}>
      <PageHeading>{t('srs.roles.title')}</PageHeading>
      {srs.isPending && <Loading lines={6} />}
      {srs.isError && <ErrorMessage failure={srs.error} onRetry={() => void srs.refetch()} />}
      {srs.data !== undefined && (
        <>
          <DutyMatrix srs={srs.data} />
          <EntrySection
            {...writing}
            srs={srs.data}
            kind="role"
            columns={['name', 'description', 'dutyIds']}
          />
          <EntrySection {...writing} srs={srs.data} kind="duty" columns={['name', 'object']} />
          <EntrySection
            {...writing}
            srs={srs.data}
            kind="conflict"
            columns={['first', 'second', 'why']}
            canAdd={duties.length > 1}
          />
          <EntrySection
            {...writing}
            srs={srs.data}
            kind="dataObject"
            columns={['name', 'owner', 'codingRule', 'migration', 'sourceSystem', 'volume']}
          />
        </>
      )}
    </section>
  );
}
