import { useTranslation } from 'react-i18next';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { Loading } from '../../../shared/feedback/loading';
import { PageHeading } from '../../../shared/navigation/page-heading';
import register from '../../../shared/register/register.module.css';
import { EntrySection } from '../entries/entry-section';
import { useSrs } from '../use-srs';

interface ContextPageProps {
  readonly engagementId: string;
  readonly canWrite: boolean;
}

/** What the requirements come from: what belongs to the scope, whom it is about, and who said what. */
export function ContextPage({ engagementId, canWrite }: ContextPageProps) {
  const { t } = useTranslation();
  const srs = useSrs(engagementId);
  return (
    <section className={register.page}>
      <PageHeading>{t('srs.context.title')}</PageHeading>
      {srs.isPending && <Loading lines={6} />}
      {srs.isError && <ErrorMessage failure={srs.error} onRetry={() => void srs.refetch()} />}
      {srs.data !== undefined && (
        <>
          <EntrySection
            {...{ engagementId, canWrite }}
            srs={srs.data}
            kind="scope"
            columns={['statement', 'scope']}
          />
          <EntrySection
            {...{ engagementId, canWrite }}
            srs={srs.data}
            kind="stakeholder"
            columns={['name', 'side', 'part', 'influence', 'interest']}
          />
          <EntrySection
            {...{ engagementId, canWrite }}
            srs={srs.data}
            kind="note"
            columns={['who', 'how', 'day', 'text', 'requirementIds']}
          />
        </>
      )}
    </section>
  );
}
