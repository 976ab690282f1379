import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { Loading } from '../../../shared/feedback/loading';
import { PageHeading } from '../../../shared/navigation/page-heading';
import parts from '../../plan/plan-parts.module.css';
import { useRegisterLook } from '../register/use-register-look';
import { useRegister, useRiskLibrary } from '../use-register';
import { ExportSection } from './export-section';
import { RiskImport } from './import/risk-import';

interface RiskExchangePageProps {
  readonly engagementId: string;
  readonly canWrite: boolean;
}

/** The register as a file and from one. The address has the filters of the register that it was opened from. */
export function RiskExchangePage({ engagementId, canWrite }: RiskExchangePageProps) {
  const { t } = useTranslation();
  const { search } = useLocation();
  const { look } = useRegisterLook();
  return (
    <section className={parts.page}>
      <div>
        <PageHeading>{t('risk.exchange.title')}</PageHeading>
        <Link to={{ pathname: '/risks', search }}>{t('risk.exchange.toRegister')}</Link>
      </div>
      <ExportSection engagementId={engagementId} look={look} />
      {canWrite ? <Import engagementId={engagementId} /> : <p>{t('risk.exchange.mayNotImport')}</p>}
    </section>
  );
}

/** What words of a file stand for is only known with the register's categories and phases. */
function Import({ engagementId }: { engagementId: string }) {
  const list = useRegister(engagementId, { group: 'open' }, 'score');
  const library = useRiskLibrary(engagementId);
  const model = list.data?.pages[0]?.register.scoring.model;
  const failure = list.error ?? library.error;
  if (model !== undefined && library.data !== undefined) {
    return <RiskImport {...{ engagementId, model }} phases={library.data.phases} />;
  }
  return failure === null ? <Loading lines={4} /> : <ErrorMessage failure={failure} />;
}
