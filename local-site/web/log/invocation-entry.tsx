import { useTranslation } from 'react-i18next';
import type { Invocation } from '../api/site-log';
import { DataTable } from '../ui/data-table';
import { Lozenge } from '../ui/lozenge';
import styles from './log.module.css';

/** One run of a function; opened, the platform calls that it made. */
export function InvocationEntry({ invocation }: { readonly invocation: Invocation }) {
  const { t, i18n } = useTranslation();
  const { cause, name, startedAt, endedAt, outcome, error, calls, log } = invocation;
  const time = new Intl.DateTimeFormat(i18n.language, { timeStyle: 'medium' });
  return (
    <li>
      <details>
        <summary className={styles.invocation}>
          <time>{time.format(startedAt)}</time>
          <Lozenge tone={outcome === 'ok' ? 'done' : outcome === undefined ? 'progress' : 'danger'}>
            {outcome ?? t('running')}
          </Lozenge>
          <span>
            {cause} <strong>{name}</strong>
          </span>
          <span className={styles.cost}>
            {t('callCount', { count: calls.length })}
            {endedAt === undefined ? '' : ` · ${endedAt - startedAt} ms`}
          </span>
        </summary>
        {error === undefined ? null : <pre className={styles.output}>{error}</pre>}
        {log.length === 0 ? null : <pre className={styles.output}>{log.join('\n')}</pre>}
        {calls.length === 0 ? null : (
          <DataTable
            caption={t('platformCalls')}
            rows={calls.map((call, index) => ({ ...call, index }))}
            rowKey={({ index }) => String(index)}
            columns={[
              { id: 'kind', label: t('callKind'), cell: ({ kind }) => kind },
              { id: 'op', label: t('operation'), cell: (call) => <code>{call.operation}</code> },
              { id: 'status', label: t('status'), cell: ({ status }) => status },
              {
                id: 'at',
                label: t('startedAfter'),
                cell: (call) => `${call.startedAt - startedAt} ms`,
              },
              { id: 'ms', label: t('took'), cell: (call) => `${call.endedAt - call.startedAt} ms` },
              { id: 'in', label: t('sent'), cell: ({ requestBytes }) => `${requestBytes} B` },
              {
                id: 'out',
                label: t('received'),
                cell: ({ responseBytes }) => `${responseBytes} B`,
              },
            ]}
          />
        )}
      </details>
    </li>
  );
}
