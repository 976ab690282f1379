import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { ExportActs } from '../../../shared/files/export-acts';
import { PageHeading } from '../../../shared/navigation/page-heading';
import parts from '../../plan/plan-parts.module.css';
import { isNarrowed } from '../register/register-filter';
import { useRegisterLook } from '../register/use-register-look';
import { useChangeHead } from '../use-changes';
import { ChangeImport } from './change-import';
import { useChangeExport } from './use-change-export';

/** The register as a file and from one. The address has the filters of the register that it was opened from. */
export function ChangeExchangePage({ engagementId }: { engagementId: string }) {
  const { t } = useTranslation();
  const { search } = useLocation();
  const { look } = useRegisterLook();
  const { head } = useChangeHead(engagementId);
  const save = useChangeExport(engagementId, look);
  return (
    <section className={parts.page}>
      <div>
        <PageHeading>{t('change.exchange.title')}</PageHeading>
        <Link to={{ pathname: '/changes', search }}>{t('register.toList')}</Link>
      </div>
      <section className={parts.part}>
        <h3>{t('change.exchange.exportTitle')}</h3>
        <p>{t(`change.exchange.exports.${isNarrowed(look) ? 'filtered' : look.group}`)}</p>
        <ExportActs
          save={save}
          reading={(count) => t('change.exchange.reading', { count })}
          exported={(made) => t('change.exchange.exported', made)}
        />
      </section>
      {head?.can.raise === true && <ChangeImport engagementId={engagementId} />}
      {head?.can.raise === false && <p>{t('change.exchange.mayNotImport')}</p>}
    </section>
  );
}
