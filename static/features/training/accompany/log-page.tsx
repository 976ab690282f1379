import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  MOST_LOG_READ,
  type LogEntry,
  type LogFilter,
} from '../../../../src/training/accompany/contract';
import { call } from '../../../shared/call';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { Loading } from '../../../shared/feedback/loading';
import { ExportActs } from '../../../shared/files/export-acts';
import { useFileExport } from '../../../shared/files/use-file-export';
import { PageHeading } from '../../../shared/navigation/page-heading';
import { useAddressValues } from '../../../shared/navigation/use-address-values';
import { onceEach } from '../../../shared/register/once-each';
import { useSettled } from '../../../shared/use-settled';
import styles from '../training.module.css';
import { useTrainingSummary } from '../use-training';
import { EntryDialog } from './entry-dialog';
import { FaqDialog } from './faq-dialog';
import { LogChart } from './log-chart';
import { LogFilters } from './log-filters';
import { LogList } from './log-list';
import { logEntriesOf, logFilterOf, readLogLook } from './log-look';
import { QuickEntry } from './quick-entry';
import { useLog } from './use-log';

/** Until somebody who types a search rests. */
const SETTLE_MS = 250;

/** The log of the accompany period: what people ask and what happens, day by day. */
export function LogPage({ engagementId }: { engagementId: string }) {
  const { t } = useTranslation();
  const [look, setLook] = useAddressValues(readLogLook, logEntriesOf);
  const [editing, setEditing] = useState<LogEntry>();
  const [toFaq, setToFaq] = useState<LogEntry>();
  const filter = logFilterOf(useSettled(look, SETTLE_MS));
  const log = useLog(engagementId, filter);
  const chapters = useTrainingSummary(engagementId).data?.chapters ?? [];
  const titleOf = (chapterId: string) =>
    chapters.find((one) => one.chapterId === chapterId)?.title ?? '';
  const [first] = log.data?.pages ?? [];
  // Somebody else may have written while pages were read.
  const entries = onceEach(
    log.data?.pages.flatMap(({ rows }) => rows) ?? [],
    ({ entryId }) => entryId,
  );
  const departments = first?.departments ?? [];
  return (
    <section className={styles.page}>
      <PageHeading>{t('training.log.title')}</PageHeading>
      {log.isPending && <Loading lines={6} />}
      {log.isError && <ErrorMessage failure={log.error} onRetry={() => void log.refetch()} />}
      {first !== undefined && (
        <>
          <QuickEntry {...{ engagementId, chapters, departments }} />
          {first.total === 0 ? (
            <p>{t('training.log.empty')}</p>
          ) : (
            <>
              <LogFilters {...{ look, departments, chapters }} onChange={setLook} />
              <p role="status">
                {t('training.log.found', { count: first.found, open: first.open })}
              </p>
              <LogChart days={first.days} />
              <LogList
                {...{ entries, titleOf, canWriteFaq: first.canWriteFaq }}
                onEdit={setEditing}
                onFaq={setToFaq}
              />
              <Export {...{ engagementId, filter, titleOf }} />
            </>
          )}
        </>
      )}
      {log.hasNextPage && (
        <div>
          <Button isLoading={log.isFetchingNextPage} onClick={() => void log.fetchNextPage()}>
            {t('training.people.more')}
          </Button>
        </div>
      )}
      {editing !== undefined && (
        <EntryDialog
          {...{ engagementId, chapters, departments, entry: editing }}
          onClose={() => setEditing(undefined)}
        />
      )}
      {toFaq !== undefined && (
        <FaqDialog
          {...{ engagementId, entry: toFaq, title: titleOf(toFaq.chapterId) }}
          onClose={() => setToFaq(undefined)}
        />
      )}
    </section>
  );
}

interface ExportProps {
  readonly engagementId: string;
  readonly filter: LogFilter;
  readonly titleOf: (chapterId: string) => string;
}

/** All that fits the filters, as a file. */
function Export({ engagementId, filter, titleOf }: ExportProps) {
  const { t } = useTranslation();
  const name = t('training.log.title');
  const save = useFileExport(async (format, signal, onProgress) => {
    const entries: LogEntry[] = [];
    let offset: number | undefined = 0;
    while (offset !== undefined && !signal.aborted) {
      const most = MOST_LOG_READ;
      const page: Awaited<ReturnType<typeof call<'training.log'>>> = await call('training.log', {
        ...{ engagementId, filter, offset, most },
      });
      entries.push(...page.rows);
      onProgress(entries.length);
      offset = page.next;
    }
    // What writes files is loaded when one is written.
    const [{ tableBlob }, { logTable }] = await Promise.all([
      import('../../../shared/files/table-blob'),
      import('./log-file'),
    ]);
    const content = tableBlob(logTable(entries, titleOf, t), format, name);
    return { name, content, count: entries.length };
  });
  return (
    <ExportActs
      save={save}
      reading={(count) => t('training.log.reading', { count })}
      exported={(made) => t('training.log.exported', { name: made.name, count: made.count })}
    />
  );
}
