import { useTranslation } from 'react-i18next';
import type { RiskRecordView, RiskView } from '../../../../src/risk/contract';
import type { RiskHistoryEntry } from '../../../../src/risk/history/contract';
import type { ScoringModel } from '../../../../src/risk/scoring/contract';
import { usePeople } from '../../../shared/people/use-people';
import { useDates } from '../../../shared/text/use-dates';
import parts from '../../plan/plan-parts.module.css';
import { useScorings } from '../use-register';
import { accountsIn, watchesOf } from './history-values';
import styles from '../../../shared/register/record.module.css';
import { scoredHistory } from './scored-history';
import { ScoredThen, ScoringEvent } from './scoring-event';
import { useHistoryWords } from './use-history-words';
import { useOccurrenceWords } from './use-occurrence-words';
import { useWatchWords } from './use-watch-words';

interface RiskHistoryProps {
  readonly engagementId: string;
  readonly risk: RiskView;
  readonly history: readonly RiskHistoryEntry[];
  readonly linked: RiskRecordView['linked'];
  readonly model: ScoringModel;
  readonly phaseName: (phaseId: string) => string;
}

/** Who changed what: latest first, each field with what was there before and after. */
export function RiskHistory(props: RiskHistoryProps) {
  const { engagementId, risk, history, linked, model, phaseName } = props;
  const { t } = useTranslation();
  const dates = useDates();
  const scorings = useScorings(engagementId).data?.scorings ?? [];
  const replacers = scorings.flatMap(({ changed }) => changed?.accountId ?? []);
  const people = usePeople([...accountsIn(history), ...replacers]);
  const watch = useWatchWords(engagementId, watchesOf(history), phaseName);
  const occurrence = useOccurrenceWords(engagementId, (risk.occurrence?.itemIds.length ?? 0) > 0);
  const event = (id: string) => linked.find(({ riskId }) => riskId === id)?.event;
  const nameOf = { person: people.name, phase: phaseName, watch, occurrence, risk: event };
  const words = useHistoryWords(model, nameOf);
  return (
    <section className={parts.part} aria-label={t('risk.history.title')}>
      <h3>{t('risk.history.title')}</h3>
      <ol className={styles.history}>
        {scoredHistory(risk, history, scorings).map((event) => {
          if (event.kind === 'scoring') {
            return (
              <li key={`scoring ${event.version}`}>
                <ScoringEvent event={event} personName={people.name} />
              </li>
            );
          }
          const { entry, scored } = event;
          return (
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
              {scored !== undefined && isRated(entry) && <ScoredThen scored={scored} />}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

/** Whether an act says how bad the risk is. */
function isRated({ fields }: RiskHistoryEntry): boolean {
  return fields.some(({ field }) => field === 'inherent' || field === 'residual');
}
