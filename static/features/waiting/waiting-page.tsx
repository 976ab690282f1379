import Button from '@atlaskit/button/new';
import { useInfiniteQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { WaitingKind, WaitingRow } from '../../../src/waiting/contract';
import { call } from '../../shared/call';
import { Loading } from '../../shared/feedback/loading';
import { usePageTitle } from '../../shared/navigation/use-page-title';
import { WaitingGroup } from './waiting-group';
import styles from './waiting.module.css';

const ErrorMessage = lazy(async () => ({
  default: (await import('../../shared/feedback/error-message')).ErrorMessage,
}));

/** In the order of an implementation. */
const KINDS: readonly WaitingKind[] = ['approve', 'test', 'sign', 'learn', 'answer'];

/** What waits for whoever looks, in all projects that he may see: how much of each kind, then one by one. */
export function WaitingPage() {
  const { t } = useTranslation();
  usePageTitle(`${t('waiting.title')} – Rollout`);
  const waiting = useInfiniteQuery({
    queryKey: ['waiting.list'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor }) =>
      call('waiting.list', cursor === undefined ? {} : { cursor }),
    getNextPageParam: ({ cursor }) => cursor,
    // Whoever comes back from a decision finds it gone.
    refetchOnWindowFocus: true,
  });
  return (
    <main className={styles.page}>
      <Suspense fallback={<Loading lines={4} />}>
        {waiting.isPending ? (
          <Loading lines={4} />
        ) : waiting.data === undefined ? (
          <ErrorMessage failure={waiting.error} onRetry={() => void waiting.refetch()} />
        ) : (
          <Content
            rows={waiting.data.pages.flatMap(({ rows }) => rows)}
            areAll={!waiting.hasNextPage}
          />
        )}
      </Suspense>
      {waiting.hasNextPage && (
        <Button isLoading={waiting.isFetchingNextPage} onClick={() => void waiting.fetchNextPage()}>
          {t('waiting.more')}
        </Button>
      )}
    </main>
  );
}

function Content({ rows, areAll }: { rows: readonly WaitingRow[]; areAll: boolean }) {
  const { t } = useTranslation();
  if (rows.length === 0 && areAll) return <p>{t('waiting.nothing')}</p>;
  const groups = KINDS.map((kind) => ({ kind, own: rows.filter((row) => row.kind === kind) }));
  return (
    <>
      <ul className={styles.counts} aria-label={t('waiting.counts')}>
        {groups.map(({ kind, own }) => (
          <li key={kind}>
            {t(`waiting.kind.${kind}`)} <strong>{own.length}</strong>
          </li>
        ))}
      </ul>
      {!areAll && <p>{t('waiting.notAll')}</p>}
      {groups
        .filter(({ own }) => own.length > 0)
        .map(({ kind, own }) => (
          <WaitingGroup key={kind} kind={kind} rows={own} />
        ))}
    </>
  );
}
