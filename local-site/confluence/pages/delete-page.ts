import type { Actor } from '../../platform/actor';
import { change } from '../change';
import type { ConfluenceOptions } from '../options';
import { invalid } from '../rest/refusal';
import { queueForSearch } from '../search/search-index';
import { requireInSpace, visiblePage } from './page-access';
import { notePageEvent } from './page-events';
import { childrenOf, removePage, savePage, type PageRecord } from './page-store';

/**
 * Moves a page to the trash, its children up to its parent; removes one that is there for good with `purge`.
 * @see https://developer.atlassian.com/cloud/confluence/rest/v2/api-group-page/#api-pages-id-delete
 */
export function deletePage(
  context: ConfluenceOptions,
  actor: Actor,
  id: string | undefined,
  isPurge: boolean,
): void {
  const page = visiblePage(context, actor, id);
  requireInSpace(context, actor, page, isPurge ? 'administer/space' : 'delete/page');
  if (isPurge && page.status !== 'trashed') throw invalid('Only a page in the trash is purged.');
  if (!isPurge && page.status === 'trashed') throw invalid('The page is in the trash already.');
  change(context, actor, (work) => {
    if (isPurge) {
      notePageEvent(work, 'deleted', page);
      removePage(context.database, page.id);
      return;
    }
    for (const child of childrenOf(context.database, page.id)) {
      savePage(context.database, below(child, page.parentId));
    }
    const trashed: PageRecord = { ...page, status: 'trashed' };
    savePage(context.database, trashed);
    queueForSearch(context, page.id, work.at);
    notePageEvent(work, 'trashed', trashed);
  });
}

function below(child: PageRecord, parentId: number | undefined): PageRecord {
  const { parentId: former, ...rest } = child;
  return parentId === undefined || former === undefined ? rest : { ...rest, parentId };
}
