import { view } from '@forge/bridge';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import type { HandbookConfig } from '../../../../src/training/handbook/contract';
import { readConfluence } from '../../../shared/confluence/request';
import { PageLink } from '../../../shared/confluence/page-link';
import styles from '../training.module.css';

/** Where a macro stands. */
export interface MacroPlace {
  readonly pageId: string;
  readonly spaceKey: string;
}

interface OutsideProps {
  readonly config: HandbookConfig;
  readonly place: MacroPlace;
  readonly reason: 'anonymous' | 'hidden';
}

const children = z.object({ results: z.array(z.object({ id: z.string(), title: z.string() })) });
/** Most that Confluence tells at once. */
const ALL = 250;

/** For who may read the page and not see the project: why he has no progress, and the pages below, by his own rights. */
export function Outside({ config, place, reason }: OutsideProps) {
  const { t } = useTranslation();
  const { pageId, spaceKey } = place;
  const isContents = config.chapterId === '' && pageId !== '' && spaceKey !== '';
  const pages = useQuery({
    queryKey: ['confluence.children', pageId],
    enabled: isContents,
    retry: false,
    queryFn: () =>
      readConfluence(
        children,
        `/wiki/api/v2/pages/${encodeURIComponent(pageId)}/direct-children?limit=${String(ALL)}`,
      ),
  });
  const isSettled = !isContents || !pages.isPending;
  // Tells whoever prints the page that it is all there.
  useEffect(() => {
    if (isSettled) void view.emitReadyEvent();
  }, [isSettled]);
  const found = pages.data?.results ?? [];
  return (
    <div className={styles.page}>
      <p>{t(`training.macro.${reason}`)}</p>
      {found.length > 0 && (
        <ul className={styles.rows} aria-label={t('training.macro.pages')}>
          {found.map(({ id, title }) => (
            <li key={id} className={styles.row}>
              <PageLink path={`/wiki/spaces/${spaceKey}/pages/${id}`} className={styles.rowTitle}>
                {title}
              </PageLink>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
