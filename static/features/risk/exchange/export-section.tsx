import Button from '@atlaskit/button/new';
import { useTranslation } from 'react-i18next';
import type { TableFormat } from '../../../../src/files/contract';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import parts from '../../plan/plan-parts.module.css';
import { isNarrowed, type RegisterLook } from '../register/register-filter';
import styles from './exchange.module.css';
import { useExport } from './use-export';

const FORMATS = ['xlsx', 'csv'] as const satisfies readonly TableFormat[];

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
      <div className={styles.acts}>
        {FORMATS.map((format) => (
          <Button
            key={format}
            isDisabled={save.isPending}
            isLoading={save.isPending && save.variables === format}
            onClick={() => save.mutate(format)}
          >
            {t(`risk.exchange.formats.${format}`)}
          </Button>
        ))}
        {save.isPending && (
          <Button appearance="subtle" onClick={save.stop}>
            {t('risk.exchange.stop')}
          </Button>
        )}
      </div>
      <p role="status">
        {save.isPending && t('risk.exchange.reading', { count: save.count })}
        {save.isSuccess && t('risk.exchange.exported', save.data)}
      </p>
      {save.isError && <ErrorMessage failure={save.error} />}
    </section>
  );
}
