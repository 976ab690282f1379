import { useTranslation } from 'react-i18next';
import type { EntrySources } from '../../../../src/srs/document/contract';
import type { EntryKind } from '../../../../src/srs/entries/contract';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { Loading } from '../../../shared/feedback/loading';
import { HistoryList } from '../record/history-list';
import { useSrsHistory } from '../use-srs';
import { useEntryWords } from './use-entry-words';

interface EntryHistoryProps {
  readonly engagementId: string;
  readonly kind: EntryKind;
  readonly entryId: string;
  /** 0 for one that was taken away. */
  readonly version: number;
  readonly sources: EntrySources;
}

/** Who wrote what of an entry, and when: word by word. */
export function EntryHistory(props: EntryHistoryProps) {
  const { engagementId, kind, entryId, version, sources } = props;
  const { t, i18n } = useTranslation();
  const words = useEntryWords(sources);
  const found = useSrsHistory(engagementId, `${kind}:${entryId}`, version);
  if (found.isPending) return <Loading lines={2} />;
  if (found.isError) {
    return <ErrorMessage failure={found.error} onRetry={() => void found.refetch()} />;
  }
  const keyOf = (field: string) => `srs.entryField.${kind}.${field}`;
  return (
    <HistoryList
      history={found.data.history}
      nameOf={(field) => (i18n.exists(keyOf(field)) ? t(keyOf(field)) : undefined)}
      valueOf={(field, value) => words.told(kind, field, value)}
    />
  );
}
