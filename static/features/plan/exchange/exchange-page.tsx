import { useTranslation } from 'react-i18next';
import { PageHeading } from '../../../shared/navigation/page-heading';
import parts from '../plan-parts.module.css';
import { ExportButtons } from './export-buttons';
import { ImportSection } from './import-section';

interface ExchangePageProps {
  readonly engagementId: string;
  readonly canConfigure: boolean;
}

/** The plan as a file, for other programs and from them. */
export function ExchangePage({ engagementId, canConfigure }: ExchangePageProps) {
  const { t } = useTranslation();
  return (
    <section className={parts.page}>
      <PageHeading>{t('exchange.title')}</PageHeading>
      <ExportButtons engagementId={engagementId} />
      {canConfigure ? (
        <ImportSection engagementId={engagementId} />
      ) : (
        <p>{t('exchange.mayNotImport')}</p>
      )}
    </section>
  );
}
