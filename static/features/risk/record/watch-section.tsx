import { useTranslation } from 'react-i18next';
import type { RiskView } from '../../../../src/risk/contract';
import { Tag } from '../../../shared/feedback/tag';
import styles from '../../../shared/register/record.module.css';
import parts from '../../plan/plan-parts.module.css';
import { useWatchWords } from './use-watch-words';

interface WatchSectionProps {
  readonly engagementId: string;
  readonly risk: RiskView;
  readonly phaseName: (phaseId: string) => string;
}

/** What the risk watches for, and what each watch saw last or why it sees nothing; nothing without any. */
export function WatchSection({ engagementId, risk, phaseName }: WatchSectionProps) {
  const { t } = useTranslation();
  const { watches = [], watchProblems = {}, state } = risk;
  const wordsOf = useWatchWords(engagementId, watches, phaseName);
  const isAsleep = state === 'occurred' || state === 'closed';
  if (watches.length === 0) return null;
  return (
    <section className={parts.part} aria-label={t('risk.watch.title')}>
      <h3>{t('risk.watch.title')}</h3>
      {isAsleep && <p>{t('risk.watch.asleep')}</p>}
      <ul className={styles.actions}>
        {watches.map((watch) => {
          const reason = watchProblems[watch.watchId];
          return (
            <li key={watch.watchId}>
              <bdi>{wordsOf(watch)}</bdi>{' '}
              {!isAsleep && reason === undefined && <Seen {...{ risk }} watchId={watch.watchId} />}
              {reason !== undefined && (
                <>
                  <Tag tone="danger">{t('risk.watch.blind')}</Tag>{' '}
                  {t('risk.watch.unreadable', { reason })}
                </>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** Whether a watch fires, with the number that it saw. */
function Seen({ risk, watchId }: { risk: RiskView; watchId: string }) {
  const { t } = useTranslation();
  const signal = risk.signals?.find((one) => one.watchId === watchId);
  const watch = risk.watches?.find((one) => one.watchId === watchId);
  if (watch === undefined) return null;
  if (signal === undefined || signal.quietOn !== undefined) {
    const isSeeing = risk.seeing?.includes(watchId) === true;
    return <Tag>{t(isSeeing ? 'risk.watch.quiet' : 'risk.watch.noData')}</Tag>;
  }
  return <Tag tone="warning">{t(`risk.watch.sees.${watch.kind}`, { count: signal.seen })}</Tag>;
}
