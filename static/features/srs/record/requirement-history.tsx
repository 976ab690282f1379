import { useTranslation } from 'react-i18next';
import type { RequirementHistoryEntry } from '../../../../src/srs/history/contract';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { Loading } from '../../../shared/feedback/loading';
import { usePeople } from '../../../shared/people/use-people';
import styles from '../../../shared/register/record.module.css';
import { useDates } from '../../../shared/text/use-dates';
import parts from '../../plan/plan-parts.module.css';
import { useRequirementHistory } from '../use-srs';
import { useHistoryWords } from './use-history-words';

interface RequirementHistoryProps {
  readonly engagementId: string;
  readonly requirementId: string;
  readonly version: number;
}

/** Who did what: latest first, each field with what was there before and after. */
export function RequirementHistory(props: RequirementHistoryProps) {
  const { t } = useTranslation();
  const found = useRequirementHistory(props.engagementId, props.requirementId, props.version);
  return (
    <section className={parts.part} aria-label={t('srs.history.title')}>
      <h3>{t('srs.history.title')}</h3>
      {found.isPending && <Loading lines={2} />}
      {found.isError && <ErrorMessage failure={found.error} onRetry={() => void found.refetch()} />}
      {found.data !== undefined && <Entries history={found.data.history} />}
    </section>
  );
}

function Entries({ history }: { readonly history: readonly RequirementHistoryEntry[] }) {
  const { t } = useTranslation();
  const dates = useDates();
  const words = useHistoryWords();
  const people = usePeople(history.map(({ accountId }) => accountId || undefined));
  const nameOf = (accountId: string) =>
    accountId === '' ? t('srs.history.app') : people.name(accountId);
  return (
    <ol className={styles.history}>
      {history.map(({ version, act, at, accountId, reason, fields }) => (
        <li key={version}>
          <p>
            {t(`srs.history.act.${act}`, { person: nameOf(accountId), moment: dates.moment(at) })}
          </p>
          {reason !== undefined && <p>{t('srs.history.reason', { reason })}</p>}
          {act !== 'raised' && (
            <ul>
              {fields.filter(words.isNamed).map(({ field, before, after }) => (
                <li key={field}>
                  {t('srs.history.change', {
                    field: t(`srs.field.${field}`),
                    before: words.value(field, before),
                    after: words.value(field, after),
                  })}
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ol>
  );
}
