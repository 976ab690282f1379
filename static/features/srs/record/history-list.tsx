import { useTranslation } from 'react-i18next';
import type {
  EntryHistoryEntry,
  RequirementHistoryEntry,
} from '../../../../src/srs/history/contract';
import { usePeople } from '../../../shared/people/use-people';
import styles from '../../../shared/register/record.module.css';
import { useDates } from '../../../shared/text/use-dates';
import { ChangedWords } from '../baseline/changed-words';
import diff from '../baseline/diff.module.css';

type Act = EntryHistoryEntry | RequirementHistoryEntry;

interface HistoryListProps {
  readonly history: readonly Act[];
  /** Name of a field; undefined for what the app keeps for itself. */
  readonly nameOf: (field: string) => string | undefined;
  readonly valueOf: (field: string, value: unknown) => string;
}

/** Who did what, latest first: each field word by word, and by which change request. */
export function HistoryList({ history, nameOf, valueOf }: HistoryListProps) {
  const { t } = useTranslation();
  const dates = useDates();
  const people = usePeople(history.map(({ accountId }) => accountId || undefined));
  const who = (accountId: string) =>
    accountId === '' ? t('srs.history.app') : people.name(accountId);
  if (history.length === 0) return <p>{t('srs.history.none')}</p>;
  return (
    <ol className={styles.history}>
      {history.map(({ version, act, at, accountId, reason, change, fields }) => (
        <li key={`${String(at)} ${String(version)}`}>
          <p>
            {t(`srs.history.act.${act}`, { person: who(accountId), moment: dates.moment(at) })}
            {change !== undefined && ` · ${t('srs.diff.because', { number: change })}`}
          </p>
          {reason !== undefined && <p>{t('srs.history.reason', { reason })}</p>}
          {act !== 'raised' && (
            <dl className={diff.fields}>
              {fields.map(({ field, before, after }) => {
                const name = nameOf(field);
                if (name === undefined) return null;
                return (
                  <div key={field}>
                    <dt>{name}</dt>
                    <dd>
                      <ChangedWords before={valueOf(field, before)} after={valueOf(field, after)} />
                    </dd>
                  </div>
                );
              })}
            </dl>
          )}
        </li>
      ))}
    </ol>
  );
}
