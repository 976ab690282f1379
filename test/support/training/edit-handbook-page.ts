import { z } from 'zod';
import { readHandbook } from '../../../src/training/handbook/records';
import type { HandbookPage } from '../../../src/training/model/handbook';
import { storedRecords } from '../engagement/ask';
import type { TestSite, Visitor } from '../site/a-site';

const page = z.object({
  title: z.string(),
  version: z.object({ number: z.number() }),
  body: z.object({ atlas_doc_format: z.object({ value: z.string() }) }),
});
const document = z.looseObject({ content: z.array(z.unknown()) });

/** The page of a row of the site's only handbook, as the app knows it. */
export function handbookPage(site: TestSite, row: string): HandbookPage {
  const found = storedRecords(site, 'training')
    .filter(({ value }) => value.kind === 'handbook')
    .flatMap((record) => readHandbook(record).pages)
    .find((one) => one.row === row);
  if (found === undefined) throw new Error(`The handbook has no page ${row}.`);
  return found;
}

/** Somebody writes a line into a page of the handbook, as in Confluence's own editor. */
export async function editHandbookPage(
  site: TestSite,
  row: string,
  words: string,
  as: Visitor = 'lead',
): Promise<void> {
  const { pageId } = handbookPage(site, row);
  const path = `/wiki/api/v2/pages/${pageId}`;
  const found = await site.confluenceAs(as, 'GET', `${path}?body-format=atlas_doc_format`);
  const { title, version, body } = page.parse(found.json);
  const before = document.parse(JSON.parse(body.atlas_doc_format.value));
  const line = { type: 'paragraph', content: [{ type: 'text', text: words }] };
  const value = JSON.stringify({ ...before, content: [line, ...before.content] });
  const written = await site.confluenceAs(as, 'PUT', path, {
    ...{ id: pageId, status: 'current', title },
    body: { representation: 'atlas_doc_format', value },
    version: { number: version.number + 1 },
  });
  if (written.status !== 200) throw new Error(JSON.stringify(written.json));
}
