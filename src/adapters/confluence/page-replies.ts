import * as z from 'zod/mini';
import type { PageSpace, ReadPage, SeenPage } from '../../ports/page-store';

/** What Confluence answers of pages and spaces, as far as the app looks at it. */
export const pageReply = z.lazy(() =>
  z.object({
    id: z.string(),
    status: z.string(),
    title: z.string(),
    spaceId: z.string(),
    parentId: z.nullish(z.string()),
    version: z.object({ number: z.int(), authorId: z.nullish(z.string()) }),
    body: z.optional(
      z.object({ atlas_doc_format: z.optional(z.object({ value: z.optional(z.string()) })) }),
    ),
    _links: z.object({ webui: z.string() }),
  }),
);
export type PageReply = z.infer<typeof pageReply>;

export const pageList = z.lazy(() => z.object({ results: z.array(pageReply) }));

export const spaceReply = z.lazy(() =>
  z.object({
    id: z.string(),
    key: z.string(),
    name: z.string(),
    operations: z.optional(
      z.object({
        results: z.array(z.object({ operation: z.string(), targetType: z.string() })),
      }),
    ),
  }),
);

export const propertyList = z.lazy(() =>
  z.object({ results: z.array(z.object({ key: z.string(), value: z.unknown() })) }),
);

export const refusalReply = z.lazy(() =>
  z.object({ errors: z.optional(z.array(z.object({ title: z.optional(z.string()) }))) }),
);

/** Addresses of pages are told below the product's own. */
const WIKI = '/wiki';

export function seenPage({ id, title, spaceId, parentId, version, _links }: PageReply): SeenPage {
  return {
    ...{ pageId: id, title, spaceId, version: version.number, path: `${WIKI}${_links.webui}` },
    ...(parentId == null ? {} : { parentId }),
    ...(version.authorId == null ? {} : { authorId: version.authorId }),
  };
}

export function readPage(reply: PageReply): ReadPage {
  return { ...seenPage(reply), document: documentIn(reply.body?.atlas_doc_format?.value) };
}

export function seenSpace({ id, key, name, operations }: z.infer<typeof spaceReply>): PageSpace {
  const mayWrite = (operations?.results ?? []).some(
    ({ operation, targetType }) => operation === 'create' && targetType === 'page',
  );
  return { spaceId: id, key, name, mayWrite };
}

function documentIn(value: string | undefined): unknown {
  if (value === undefined) return undefined;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return undefined;
  }
}
