import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type {
  WaitingKind,
  WaitingRow,
  WaitingSession,
  WaitingSubject,
} from '../../../src/waiting/contract';
import { AppPageLink } from '../../shared/navigation/app-page-link';
import { Gap } from '../../shared/text/gap';
import { useDates } from '../../shared/text/use-dates';
import styles from './waiting.module.css';

/** Where what waits is done. */
const PATHS: Readonly<Record<WaitingSubject, (recordId: string) => string>> = {
  change: (recordId) => `/changes/${recordId}`,
  // All cases of all cycles: the tester begins with what is due first.
  uatCycle: () => '/uat/tests',
  uatSignoff: () => '/uat/signoff',
  srsBaseline: () => '/srs/baselines',
  training: () => '/training/learn',
  session: (recordId) => `/training/sessions/${recordId}`,
  attendance: (recordId) => `/training/sessions/${recordId}`,
  // What became of pages stands there, with what there is to decide.
  handbook: () => '/training/chapters',
  observation: () => '/training/observations',
  exam: (recordId) => `/training/exams/mine/${recordId}`,
};

interface WaitingGroupProps {
  readonly kind: WaitingKind;
  readonly rows: readonly WaitingRow[];
}

/** All that waits of one kind, what has waited longest first, each with the one act that there is to do. */
export function WaitingGroup({ kind, rows }: WaitingGroupProps) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className={styles.heading}>
        {t(`waiting.kind.${kind}`)}
      </h2>
      <ul className={styles.rows}>
        {rows.map((row) => (
          <Row key={`${row.engagementId} ${row.what} ${row.recordId}`} row={row} />
        ))}
      </ul>
    </section>
  );
}

function Row({ row }: { row: WaitingRow }) {
  const { t } = useTranslation();
  const id = useId();
  const { day, moment } = useDates();
  const { what, number, title, clientName, projectKey, recordId, since, days, session } = row;
  const name = t(`waiting.name.${what}`, { number, count: number });
  const asked = ({ asks, startsAt, news, reason = '' }: WaitingSession) =>
    asks === 'feedback'
      ? t('waiting.session.feedback')
      : t(`waiting.session.${news ?? 'planned'}`, { moment: moment(startsAt), reason });
  return (
    <li className={styles.row}>
      <div className={styles.what}>
        <p id={id} className={styles.title}>
          {name}
          <Gap after={name} />
          <bdi>{title}</bdi>
        </p>
        {session !== undefined && <p className={styles.where}>{asked(session)}</p>}
        <p className={styles.where}>
          <bdi>{clientName}</bdi> ({projectKey})
        </p>
        <p className={styles.where}>
          {t('waiting.since', { day: day(since) })}
          <Gap />
          {days > 0 && t('waiting.days', { count: days })}
        </p>
      </div>
      <div className={styles.act}>
        <AppPageLink projectKey={projectKey} path={PATHS[what](recordId)} about={id}>
          {t(`waiting.act.${session?.asks === 'feedback' ? 'feedback' : what}`, { name })}
        </AppPageLink>
      </div>
    </li>
  );
}
