import { useTranslation } from 'react-i18next';
import type { ChangeHistoryEntry } from '../../../../src/change/history/contract';
import { usePeople } from '../../../shared/people/use-people';
import styles from '../../../shared/register/record.module.css';
import { useDates } from '../../../shared/text/use-dates';
import parts from '../../plan/plan-parts.module.css';
import { isAccountField, useHistoryWords } from './use-history-words';

interface ChangeHistoryProps {
  readonly history: readonly ChangeHistoryEntry[];
}

/** Who did what: latest first, each field with what was there before and after. */
export function ChangeHistory({ history }: ChangeHistoryProps) {
  const { t } = useTranslation();
  const dates = useDates();
  const people = usePeople(accountsIn(history));
  return (
    <section className={parts.part} aria-label={t('change.history.title')}>
      <h3>{t('change.history.title')}</h3>
      <ol className={styles.history}>
        {history.map((entry) => (
          <li key={entry.version}>
            <p>
              {t('change.history.line', {
                act: t(`change.history.act.${entry.act}`),
                person:
                  entry.accountId === '' ? t('change.history.app') : people.name(entry.accountId),
                moment: dates.moment(entry.at),
              })}
            </p>
            {entry.reason !== undefined && (
              <p>{t('change.history.reason', { reason: entry.reason })}</p>
            )}
            {entry.act !== 'raised' && <Fields fields={entry.fields} personName={people.name} />}
          </li>
        ))}
      </ol>
    </section>
  );
}

interface FieldsProps extends Pick<ChangeHistoryEntry, 'fields'> {
  readonly personName: (accountId: string) => string;
}

/** What was changed, as far as it has a name: what the app keeps for itself has none. */
function Fields({ fields, personName }: FieldsProps) {
  const { t } = useTranslation();
  const words = useHistoryWords(personName);
  const named = fields.filter(({ field }) => words.field(field) !== undefined);
  if (named.length === 0) return null;
  return (
    <ul>
      {named.map(({ field, before, after }) => (
        <li key={field}>
          {t('change.history.change', {
            field: words.field(field),
            before: words.value(field, before),
            after: words.value(field, after),
          })}
        </li>
      ))}
    </ul>
  );
}

/** Everybody whom a history names: who acted, and who was put in or taken out. */
function accountsIn(history: readonly ChangeHistoryEntry[]): readonly (string | undefined)[] {
  return history.flatMap(({ accountId, fields }) => [
    accountId === '' ? undefined : accountId,
    ...fields
      .filter(({ field }) => isAccountField(field))
      .flatMap(({ before, after }) =>
        [before, after].filter((value): value is string => typeof value === 'string'),
      ),
  ]);
}
