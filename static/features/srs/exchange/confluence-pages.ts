import * as z from 'zod/mini';
import { documentTables, type FileTable } from '../../../../src/files/reading/contract';
import { readConfluence } from '../../../shared/confluence/request';

const listed = z.object({ id: z.string(), title: z.string() });
const found = z.object({ results: z.array(listed) });
const page = z.object({
  title: z.string(),
  body: z.object({ atlas_doc_format: z.optional(z.object({ value: z.string() })) }),
});

export type FoundPage = z.infer<typeof listed>;

/** Pages that one search offers; who finds too many says more. */
const MOST_FOUND = 10;

/** The id in the address of a page; undefined for anything else. */
export function pageIdIn(text: string): string | undefined {
  return /\/pages\/(?:edit-v2\/)?(\d+)|[?&]pageId=(\d+)/.exec(text)?.slice(1).find(Boolean);
}

/** Pages by the words of their titles, as far as the reader may see them. */
export async function findPages(words: string): Promise<readonly FoundPage[]> {
  const quoted = words.trim().replace(/["\\]/g, '\\$&');
  const query = new URLSearchParams({ cql: `type = page AND title ~ "${quoted}"` });
  query.set('limit', String(MOST_FOUND));
  return (await readConfluence(found, `/wiki/rest/api/content/search?${query}`)).results;
}

/** A page's title, and its tables. */
export async function readTables(
  pageId: string,
): Promise<{ readonly title: string; readonly tables: readonly FileTable[] }> {
  const path = `/wiki/api/v2/pages/${encodeURIComponent(pageId)}?body-format=atlas_doc_format`;
  const { title, body } = await readConfluence(page, path);
  const value = body.atlas_doc_format?.value;
  return { title, tables: value === undefined ? [] : documentTables(JSON.parse(value)) };
}
