import * as z from 'zod/mini';
import { request } from './request';

const space = z.object({
  id: z.string(),
  key: z.string(),
  name: z.string(),
  homepageId: z.optional(z.string()),
});
const listedPage = z.object({
  id: z.string(),
  title: z.string(),
  parentId: z.optional(z.string()),
  position: z.number(),
});
const body = z.object({ value: z.string() });
const page = z.object({
  id: z.string(),
  title: z.string(),
  status: z.string(),
  spaceId: z.string(),
  version: z.object({
    number: z.number(),
    authorId: z.optional(z.string()),
    createdAt: z.string(),
  }),
  body: z.object({ atlas_doc_format: z.optional(body) }),
});
const permitted = z.object({ operations: z.array(z.object({ operation: z.string() })) });
const listOf = <T>(item: z.ZodMiniType<T>) => z.object({ results: z.array(item) });

export type Space = z.infer<typeof space>;
export type ListedPage = z.infer<typeof listedPage>;
export type WikiPageRecord = z.infer<typeof page>;

const API = '/wiki/api/v2';
const pagePath = (id: string) => `${API}/pages/${encodeURIComponent(id)}`;

/** Most that Confluence answers at once; the demo has fewer. */
const ALL = 'limit=250';

export const getSpaces = async () => (await request(listOf(space), `${API}/spaces?${ALL}`)).results;
export const getSpacePages = async (spaceId: string) =>
  (await request(listOf(listedPage), `${API}/spaces/${spaceId}/pages?${ALL}`)).results;
export const getWikiPage = (id: string) =>
  request(page, `${pagePath(id)}?body-format=atlas_doc_format`);
/** What the person who looks may do with the page. */
export const getPageOperations = async (id: string) =>
  (await request(permitted, `${pagePath(id)}/operations`)).operations.map(
    ({ operation }) => operation,
  );

/** Publishes the next version of a page. @throws RequestRefused 409 when somebody else was first */
export const publishPage = (
  { id, version }: Pick<WikiPageRecord, 'id' | 'version'>,
  title: string,
  document: unknown,
) =>
  request(page, pagePath(id), {
    method: 'PUT',
    body: {
      id,
      status: 'current',
      title,
      body: { representation: 'atlas_doc_format', value: JSON.stringify(document) },
      version: { number: version.number + 1 },
    },
  });

/** The document that a macro is in a file of its page. @throws RequestRefused where the app gave none */
export const exportMacro = (
  moduleKey: string,
  exportType: string,
  extension: Readonly<Record<string, unknown>>,
) =>
  request(z.unknown(), '/_site/macro-exports', {
    method: 'POST',
    body: { moduleKey, exportType, extension },
  });

export const createWikiPage = (spaceId: string, parentId: string, title: string) =>
  request(page, `${API}/pages`, {
    method: 'POST',
    body: {
      spaceId,
      parentId,
      status: 'current',
      title,
      body: {
        representation: 'atlas_doc_format',
        value: '{"type":"doc","version":1,"content":[]}',
      },
    },
  });
