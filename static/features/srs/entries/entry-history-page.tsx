import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { entryKindOf } from '../../../../src/srs/entries/contract';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { Loading } from '../../../shared/feedback/loading';
import { PageHeading } from '../../../shared/navigation/page-heading';
import parts from '../../plan/plan-parts.module.css';
import { useSrs } from '../use-srs';
import { EntryHistory } from './entry-history';
import { useEntryWords } from './use-entry-words';

/** The history of one entry by its address, also of one that was taken away. */
export function EntryHistoryPage({ engagementId }: { readonly engagementId: string }) {
  const { t } = useTranslation();
  const { recordId = '' } = useParams();
  const [kind, entryId = ''] = [entryKindOf(recordId), recordId.split(':').at(1)];
  const srs = useSrs(engagementId);
  const sources = srs.data ?? { entries: [], requirements: [] };
  const words = useEntryWords(sources);
  const entry = sources.entries.find((one) => one.kind === kind && one.entryId === entryId);
  const named = entry === undefined ? '' : `: ${words.name(entry)}`;
  return (
    <section className={parts.page}>
      <PageHeading>
        {kind === undefined ? t('srs.history.title') : `${t(`srs.entry.${kind}.one`)}${named}`}
      </PageHeading>
      {srs.isPending && <Loading lines={4} />}
      {srs.isError && <ErrorMessage failure={srs.error} onRetry={() => void srs.refetch()} />}
      {srs.data !== undefined && kind === undefined && <p>{t('srs.history.none')}</p>}
      {srs.data !== undefined && kind !== undefined && (
        <section className={parts.part} aria-label={t('srs.history.title')}>
          <h3>{t('srs.history.title')}</h3>
          <EntryHistory
            {...{ engagementId, kind, entryId, sources }}
            version={entry?.version ?? 0}
          />
        </section>
      )}
    </section>
  );
}
