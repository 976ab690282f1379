import { useTranslation } from 'react-i18next';
import type { SrsHistory } from '../../../../src/srs/contract';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { Loading } from '../../../shared/feedback/loading';
import parts from '../../plan/plan-parts.module.css';
import { useSrsHistory } from '../use-srs';
import { HistoryList } from './history-list';
import { useHistoryWords } from './use-history-words';

interface RequirementHistoryProps {
  readonly engagementId: string;
  readonly requirementId: string;
  readonly version: number;
}

/** Who did what: latest first, each field with what was there before and after. */
export function RequirementHistory(props: RequirementHistoryProps) {
  const { t } = useTranslation();
  const found = useSrsHistory(props.engagementId, props.requirementId, props.version);
  return (
    <section className={parts.part} aria-label={t('srs.history.title')}>
      <h3>{t('srs.history.title')}</h3>
      {found.isPending && <Loading lines={2} />}
      {found.isError && <ErrorMessage failure={found.error} onRetry={() => void found.refetch()} />}
      {found.data !== undefined && <Entries history={found.data.history} />}
    </section>
  );
}

function Entries({ history }: SrsHistory) {
  const { t } = useTranslation();
  const words = useHistoryWords();
  return (
    <HistoryList
      {...{ history }}
      nameOf={(field) => (words.isNamed({ field }) ? t(`srs.field.${field}`) : undefined)}
      valueOf={words.value}
    />
  );
}
