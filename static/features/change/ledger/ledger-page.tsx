import Button from '@atlaskit/button/new';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { Loading } from '../../../shared/feedback/loading';
import { ExportActs } from '../../../shared/files/export-acts';
import { useFileExport } from '../../../shared/files/use-file-export';
import { PageHeading } from '../../../shared/navigation/page-heading';
import { useDates } from '../../../shared/text/use-dates';
import { LedgerTable } from './ledger-table';
import { LedgerWords } from './ledger-words';
import print from '../../../shared/navigation/print-page.module.css';
import styles from './ledger.module.css';
import { readLedger, type Ledger } from './read-ledger';

/** Waiting days of every request by side: on the screen, on paper and as a file. */
export function LedgerPage({ engagementId }: { engagementId: string }) {
  const { t } = useTranslation();
  const dates = useDates();
  const [openedAt] = useState(() => Date.now());
  const found = useQuery({
    queryKey: ['change.ledger', engagementId],
    queryFn: ({ signal }) => readLedger(engagementId, signal),
  });
  const { data: ledger } = found;
  return (
    <section className={`${print.page} ${styles.page}`}>
      <div className={print.acts}>
        <Link to="/changes">{t('register.toList')}</Link>
        <Button
          appearance="primary"
          isDisabled={ledger === undefined}
          onClick={() => window.print()}
        >
          {t('change.ledger.print')}
        </Button>
      </div>
      <div className={print.head}>
        <PageHeading>{t('change.ledger.title')}</PageHeading>
        <p>{t('change.ledger.asOf', { moment: dates.moment(openedAt) })}</p>
      </div>
      {found.isPending && <Loading lines={8} />}
      {found.isError && ledger === undefined && (
        <ErrorMessage failure={found.error} onRetry={() => void found.refetch()} />
      )}
      {ledger?.rows.length === 0 && <p>{t('change.ledger.empty')}</p>}
      {ledger !== undefined && ledger.rows.length > 0 && (
        <>
          <LedgerWords ledger={ledger} />
          <LedgerTable rows={ledger.rows} />
          <LedgerExport ledger={ledger} day={dates.day(isoDayOf(openedAt))} />
        </>
      )}
    </section>
  );
}

function LedgerExport({ ledger, day }: { ledger: Ledger; day: string }) {
  const { t } = useTranslation();
  const save = useFileExport(async (format) => {
    const { ledgerFile } = await import('./ledger-file');
    return {
      name: t('change.ledger.fileName', { day }),
      content: ledgerFile(ledger, (key) => t(key), format),
      count: ledger.rows.length,
    };
  });
  return (
    <section className={styles.export} aria-label={t('change.ledger.export')}>
      <h3>{t('change.ledger.export')}</h3>
      <ExportActs
        save={save}
        reading={(count) => t('change.ledger.reading', { count })}
        exported={(made) => t('change.ledger.exported', made)}
      />
    </section>
  );
}

function isoDayOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10);
}
