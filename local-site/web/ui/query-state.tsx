import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { RequestRefused } from '../api/request';
import styles from './ui.module.css';

/** Shows what a query found, or that it is under way, or why it failed. */
export function QueryState<T>({
  query,
  missing,
  children,
}: {
  readonly query: UseQueryResult<T>;
  /** Shown instead of the error when the thing does not exist or may not be seen. */
  readonly missing?: ReactNode;
  readonly children: (data: T) => ReactNode;
}) {
  const { t } = useTranslation();
  if (query.data !== undefined) return children(query.data);
  if (query.error === null) {
    return (
      <p className={styles.message} role="status">
        {t('loading')}
      </p>
    );
  }
  const isMissing =
    query.error instanceof RequestRefused && [401, 403, 404].includes(query.error.status);
  return isMissing && missing !== undefined ? missing : <ErrorNote error={query.error} />;
}

export function ErrorNote({ error }: { readonly error: Error | null }) {
  return error === null ? null : (
    <p className={styles.error} role="alert">
      {error.message}
    </p>
  );
}

/** Words for a page or list that has nothing to show. */
export function EmptyNote({ title, text }: { readonly title: string; readonly text?: string }) {
  return (
    <div className={styles.message}>
      <h2>{title}</h2>
      {text === undefined ? null : <p>{text}</p>}
    </div>
  );
}
