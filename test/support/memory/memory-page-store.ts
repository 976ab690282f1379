import { AppError } from '../../../src/app-error';
import type { PageMark, PageStore, ReadPage } from '../../../src/ports/page-store';

/** A space in which everybody who calls may write, and its pages. */
export interface MemoryConfluence {
  readonly pages: Map<string, MemoryPage>;
  readonly space: { readonly spaceId: string; readonly key: string; readonly name: string };
  mayWrite: boolean;
  /** Asked before each call that writes; it throws what shall go wrong. */
  beforeWrite: (call: 'create' | 'mark') => void;
  /** The same, once the call has taken effect. */
  afterWrite: (call: 'create' | 'mark') => void;
}

interface MemoryPage extends ReadPage {
  readonly mark?: PageMark | undefined;
}

export function memoryConfluence(): MemoryConfluence {
  return {
    pages: new Map(),
    space: { spaceId: '7', key: 'NWE', name: 'Northwind' },
    mayWrite: true,
    beforeWrite: () => undefined,
    afterWrite: () => undefined,
  };
}

/** Pages in memory, found at once by whoever asks. */
export function memoryPageStore(confluence: MemoryConfluence): PageStore {
  const { pages, space } = confluence;
  const titled = (title: string) => [...pages.values()].find((page) => page.title === title);
  return {
    spaceOfCaller: async (spaceId) =>
      spaceId === space.spaceId ? { ...space, mayWrite: confluence.mayWrite } : undefined,
    create: async ({ spaceId, parentId, title, document }) => {
      confluence.beforeWrite('create');
      if (titled(title) !== undefined) return { ok: false, reason: 'The title is taken.' };
      const pageId = String(100 + pages.size);
      const page = {
        pageId,
        spaceId,
        parentId,
        title,
        document,
        version: 1,
        path: `/wiki/${pageId}`,
      };
      pages.set(pageId, page);
      confluence.afterWrite('create');
      return { ok: true, page };
    },
    titled: async (_, title) => titled(title),
    markOf: async (pageId) => pages.get(pageId)?.mark,
    mark: async (pageId, mark) => {
      confluence.beforeWrite('mark');
      const page = pages.get(pageId);
      if (page === undefined)
        throw new AppError({ code: 'UNAVAILABLE', key: 'confluenceUnavailable' });
      if (page.mark !== undefined) return false;
      pages.set(pageId, { ...page, mark });
      confluence.afterWrite('mark');
      return true;
    },
    see: async (pageIds) =>
      new Map(
        pageIds.flatMap((id) => {
          const page = pages.get(id);
          return page === undefined ? [] : [[id, page]];
        }),
      ),
    read: async (pageId) => pages.get(pageId),
    macroNode: ({ key, title, config }) => ({
      type: 'extension',
      attrs: { extensionKey: key, text: title, parameters: { guestParams: config } },
    }),
  };
}
