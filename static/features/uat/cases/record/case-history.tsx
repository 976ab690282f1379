import { useTranslation } from 'react-i18next';
import type { CaseHistoryEntry } from '../../../../../src/uat/case/contract';
import { usePeople } from '../../../../shared/people/use-people';
import styles from '../../../../shared/register/record.module.css';
import { useDates } from '../../../../shared/text/use-dates';
import parts from '../../../plan/plan-parts.module.css';

/** Who did what: latest first, with the names of the fields that he changed. */
export function CaseHistory({ history }: { history: readonly CaseHistoryEntry[] }) {
  const { t, i18n } = useTranslation();
  const dates = useDates();
  const people = usePeople(history.map(({ accountId }) => accountId || undefined));
  const fieldsOf = ({ act, fields }: CaseHistoryEntry) =>
    act === 'changed'
      ? fields.flatMap(({ field }) =>
          i18n.exists(`uat.field.${field}`) ? [t(`uat.field.${field}`)] : [],
        )
      : [];
  return (
    <section className={parts.part} aria-label={t('uat.history.title')}>
      <h3>{t('uat.history.title')}</h3>
      <ol className={styles.history}>
        {history.map((entry) => (
          <li key={entry.version}>
            <p>
              {t('uat.history.line', {
                act: t(`uat.history.act.${entry.act}`),
                person:
                  entry.accountId === '' ? t('uat.history.app') : people.name(entry.accountId),
                moment: dates.moment(entry.at),
              })}
            </p>
            {fieldsOf(entry).length > 0 && <p>{fieldsOf(entry).join(' · ')}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}
