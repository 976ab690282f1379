import { useTranslation } from 'react-i18next';
import type { RiskHistoryEntry } from '../../../../src/risk/contract';
import type { ScoringModel } from '../../../../src/risk/scoring/contract';
import { usePeople } from '../../../shared/people/use-people';
import { useDates } from '../../../shared/text/use-dates';
import parts from '../../plan/plan-parts.module.css';
import { accountsIn } from './history-values';
import styles from '../../../shared/register/record.module.css';
import { useHistoryWords } from './use-history-words';

interface RiskHistoryProps {
  readonly history: readonly RiskHistoryEntry[];
  readonly model: ScoringModel;
  readonly phaseName: (phaseId: string) => string;
}

/** Who changed what: latest first, each field with what was there before and after. */
export function RiskHistory({ history, model, phaseName }: RiskHistoryProps) {
  const { t } = useTranslation();
  const dates = useDates();
  const people = usePeople(accountsIn(history));
  const words = useHistoryWords(model, people.name, phaseName);
  return (
    <section className={parts.part} aria-label={t('risk.history.title')}>
      <h3>{t('risk.history.title')}</h3>
      <ol className={styles.history}>
        {history.map((entry) => (
          <li key={entry.version}>
            <p>
              {t(`risk.history.act.${entry.act}`, {
                person: people.name(entry.accountId),
                moment: dates.moment(entry.at),
              })}
            </p>
            {entry.reason !== undefined && (
              <p>{t('risk.history.reason', { reason: entry.reason })}</p>
            )}
            {entry.act !== 'raised' && entry.act !== 'adopted' && entry.fields.length > 0 && (
              <ul>
                {entry.fields.map(({ field, before, after }) => (
                  <li key={field}>
                    {t('risk.history.change', {
                      field: words.field(field),
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
    </section>
  );
}
