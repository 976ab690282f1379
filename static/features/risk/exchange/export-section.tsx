import { useTranslation } from 'react-i18next';
import { ExportActs } from '../../../shared/files/export-acts';
import parts from '../../plan/plan-parts.module.css';
import { isNarrowed, type RegisterLook } from '../register/register-filter';
import { useExport } from './use-export';

interface ExportSectionProps {
  readonly engagementId: string;
  readonly look: RegisterLook;
}

/** The register as it is filtered, one click a format. */
export function ExportSection({ engagementId, look }: ExportSectionProps) {
  const { t } = useTranslation();
  const save = useExport(engagementId, look);
  const what = isNarrowed(look) || look.kind !== '' ? 'filtered' : look.group;
  return (
    <section className={parts.part}>
      <h3>{t('risk.exchange.exportTitle')}</h3>
      <p>{t(`risk.exchange.exports.${what}`)}</p>
      <ExportActs
        save={save}
        reading={(count) => t('risk.exchange.reading', { count })}
        exported={(made) => t('risk.exchange.exported', made)}
      />
    </section>
  );
}
