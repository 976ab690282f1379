import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { getLog } from '../api/site-log';
import { Page } from '../ui/page';
import { EmptyNote, QueryState } from '../ui/query-state';
import { Counters } from './counters';
import { FaultControls } from './fault-controls';
import { InvocationEntry } from './invocation-entry';
import styles from './log.module.css';

/** Fresh enough to watch a click happen. */
const REFRESH_MS = 2000;

/** For developers: what a click costs, and ways to make it fail. */
export function LogPage() {
  const { t } = useTranslation();
  const log = useQuery({ queryKey: ['log'], queryFn: getLog, refetchInterval: REFRESH_MS });
  return (
    <Page title={t('log')}>
      <Counters />
      <FaultControls />
      <h2>{t('invocations')}</h2>
      <QueryState query={log}>
        {(invocations) =>
          invocations.length === 0 ? (
            <EmptyNote title={t('noInvocations')} text={t('noInvocationsText')} />
          ) : (
            <ul className={styles.invocations}>
              {invocations.map((invocation) => (
                <InvocationEntry key={invocation.id} invocation={invocation} />
              ))}
            </ul>
          )
        }
      </QueryState>
    </Page>
  );
}
