import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { PageHeading } from '../../../shared/navigation/page-heading';
import parts from '../../plan/plan-parts.module.css';
import { useRegisterLook } from '../register/use-register-look';
import { ExportSection } from './export-section';

/** The register as a file. The address has the filters of the register that it was opened from. */
export function RiskExchangePage({ engagementId }: { engagementId: string }) {
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
    </section>
  );
}
