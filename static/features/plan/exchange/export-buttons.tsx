import Button from '@atlaskit/button/new';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { exchangeFormat, type ExchangeFormat } from '../../../../src/plan/exchange/contract';
import { call } from '../../../shared/call';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { saveFile } from './save-file';
import parts from '../plan-parts.module.css';
import styles from './exchange.module.css';

/** What the plan has and no file says; keys under `exchange.without`. */
const NOT_IN_A_FILE = [
  'takenOut',
  'owners',
  'acceptance',
  'causes',
  'buffer',
  'baselines',
  'commitments',
  'issues',
] as const;

/** One click a format. */
export function ExportButtons({ engagementId }: { engagementId: string }) {
  const { t } = useTranslation();
  const save = useMutation({
    mutationFn: (format: ExchangeFormat) => call('plan.export', { engagementId, format }),
    onSuccess: saveFile,
  });
  return (
    <section className={parts.part}>
      <h3>{t('exchange.exportTitle')}</h3>
      <p>{t('exchange.exportText')}</p>
      <details>
        <summary>{t('exchange.without.title')}</summary>
        <ul>
          {NOT_IN_A_FILE.map((one) => (
            <li key={one}>{t(`exchange.without.${one}`)}</li>
          ))}
        </ul>
      </details>
      <div className={styles.acts}>
        {exchangeFormat.options.map((format) => (
          <Button
            key={format}
            isLoading={save.isPending && save.variables === format}
            onClick={() => save.mutate(format)}
          >
            {t(`exchange.formats.${format}`)}
          </Button>
        ))}
      </div>
      {save.isSuccess && (
        <p role="status">{t('exchange.exported', { name: save.data.fileName })}</p>
      )}
      {save.isError && <ErrorMessage failure={save.error} />}
    </section>
  );
}
