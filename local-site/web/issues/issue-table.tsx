import Button from '@atlaskit/button/new';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { searchIssues } from '../api/search';
import { DataTable } from '../ui/data-table';
import { EmptyNote, ErrorNote } from '../ui/query-state';
import styles from '../ui/ui.module.css';
import { issueColumns } from './issue-columns';

/** What a search finds, by pages of 50; headings sort by rewriting ORDER BY. */
export function IssueTable({
  jql,
  order,
  onOrder,
  without = [],
}: {
  readonly jql: string;
  /** The search's ORDER BY, e.g. `duedate DESC`. */
  readonly order?: string;
  readonly onOrder?: (order: string) => void;
  /** Ids of columns to leave out. */
  readonly without?: readonly string[];
}) {
  const { t } = useTranslation();
  const search = useInfiniteQuery({
    queryKey: ['search', jql],
    queryFn: ({ pageParam }) => searchIssues(jql, pageParam),
    initialPageParam: undefined as string | undefined, // TanStack Query infers the token's type from this value.
    getNextPageParam: (page) => page.nextPageToken ?? undefined,
  });
  if (search.data === undefined) {
    if (search.error !== null) return <ErrorNote error={search.error} />;
    return (
      <p className={styles.message} role="status">
        {t('loading')}
      </p>
    );
  }
  const rows = search.data.pages.flatMap(({ issues }) => issues);
  if (rows.length === 0) return <EmptyNote title={t('noIssues')} text={t('noIssuesText')} />;
  return (
    <>
      <DataTable
        caption={t('issues')}
        rows={rows}
        rowKey={({ id }) => id}
        columns={issueColumns(t, order, onOrder).filter(({ id }) => !without.includes(id))}
      />
      <ErrorNote error={search.error} />
      {search.hasNextPage ? (
        <p className={styles.message}>
          <Button isLoading={search.isFetchingNextPage} onClick={() => void search.fetchNextPage()}>
            {t('loadMore')}
          </Button>
        </p>
      ) : (
        <p className={styles.message}>{t('issueCount', { count: rows.length })}</p>
      )}
    </>
  );
}
