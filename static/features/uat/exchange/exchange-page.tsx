import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { call } from '../../../shared/call';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { Loading } from '../../../shared/feedback/loading';
import { ExportActs } from '../../../shared/files/export-acts';
import { PageHeading } from '../../../shared/navigation/page-heading';
import parts from '../../plan/plan-parts.module.css';
import { isNarrowed, useCasesLook } from '../cases/cases-look';
import { CaseImport } from './case-import';
import { CopySection } from './copy-section';
import { RequirementsSection } from './requirements-section';
import { useCaseExport } from './use-case-export';

interface UatExchangePageProps {
  readonly engagementId: string;
  readonly canWrite: boolean;
}

/** Cases as a file, from one, and from elsewhere. The address has the filters of the register that it was opened from. */
export function UatExchangePage({ engagementId, canWrite }: UatExchangePageProps) {
  const { t } = useTranslation();
  const { search } = useLocation();
  const { look } = useCasesLook();
  const save = useCaseExport(engagementId, look);
  return (
    <section className={parts.page}>
      <div>
        <PageHeading>{t('uat.exchange.title')}</PageHeading>
        <Link to={{ pathname: '/uat/cases', search }}>{t('register.toList')}</Link>
      </div>
      <section className={parts.part}>
        <h3>{t('uat.exchange.exportTitle')}</h3>
        <p>{t(`uat.exchange.exports.${isNarrowed(look) ? 'filtered' : look.group}`)}</p>
        <ExportActs
          save={save}
          reading={(count) => t('uat.exchange.reading', { count })}
          exported={(made) => t('uat.exchange.exported', made)}
        />
        <Link to={{ pathname: '/uat/print', search }}>{t('uat.print.open')}</Link>
      </section>
      {canWrite ? <Taking engagementId={engagementId} /> : <p>{t('uat.exchange.mayNotImport')}</p>}
    </section>
  );
}

/** What can be taken over, once it is known what is there. */
function Taking({ engagementId }: { engagementId: string }) {
  const there = useQuery({
    queryKey: ['uat.library', engagementId],
    queryFn: () => call('uat.library', { engagementId }),
  });
  const srs = useQuery({
    queryKey: ['srs.get', engagementId],
    queryFn: () => call('srs.get', { engagementId }),
  });
  const known = new Set(there.data?.known);
  const requirements = srs.data?.requirements;
  return (
    <>
      {srs.isPending && <Loading lines={6} />}
      {srs.isError && <ErrorMessage failure={srs.error} onRetry={() => void srs.refetch()} />}
      {requirements !== undefined && <CaseImport {...{ engagementId, requirements }} />}
      {there.data !== undefined && (
        <>
          {requirements !== undefined && (
            <RequirementsSection {...{ engagementId, known, requirements }} />
          )}
          <CopySection {...{ engagementId, known }} />
        </>
      )}
    </>
  );
}
