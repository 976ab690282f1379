import type { EngagementDeps } from '../../engagement/deps';
import type { SeenPage } from '../../ports/page-store';
import { textSign } from '../../srs/model/issue-text';
import { documentLines } from '../../thread/model/document-lines';
import { engagementReference, readEngagement } from '../../engagement/records';
import type { RecordReference } from '../../ports/record-store';
import { handbookRecord, handbookReference, readHandbook } from '../handbook/records';
import { afterLook, knownVersion, type Handbook, type HandbookPage } from '../model/handbook';
import { readTrainingHead, trainingHeadReference } from '../records';
import { listForLeads } from './list-for-leads';

type Deps = Pick<EngagementDeps, 'records' | 'pages' | 'clock'>;

/** Others write now and then; so many times in a row they do not. */
const MOST_ATTEMPTS = 5;

/**
 * Takes note of what has become of pages of a handbook: what they say since, and whether they are still where they were; the
 * leads of the engagement have it in their lists as long as something is to be decided.
 * It follows from the pages as they are now, whatever the events said and in whatever order they came.
 * @param pageIds In which something happened; undefined: all of them.
 */
export async function lookAtPages(
  deps: Deps,
  engagementId: string,
  pageIds: readonly string[] | undefined,
): Promise<void> {
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt += 1) {
    const references = {
      handbook: handbookReference(engagementId),
      engagement: engagementReference(engagementId),
      head: trainingHeadReference(engagementId),
    };
    const found = await deps.records.getMany(Object.values(references));
    const at = ({ entity, key }: RecordReference) => found.get(`${entity}/${key}`);
    const [record, engagement, head] = [
      at(references.handbook),
      at(references.engagement),
      at(references.head),
    ];
    if (record === undefined || engagement === undefined || head === undefined) return;
    const handbook = readHandbook(record);
    const { handbook: next, operations } = listForLeads(
      readEngagement(engagement),
      await looked(deps, handbook, pageIds),
      readTrainingHead(head).chapters,
      deps.clock.now(),
    );
    if (next === handbook) return;
    const stored = handbookRecord({ ...next, version: handbook.version + 1 });
    const isStored = await deps.records.transact([
      { type: 'set', record: stored, ifVersion: handbook.version },
      ...operations,
    ]);
    if (isStored) return;
  }
}

async function looked(
  { pages, clock }: Deps,
  handbook: Handbook,
  pageIds: readonly string[] | undefined,
): Promise<Handbook> {
  const wanted = handbook.pages.filter(({ pageId }) => pageIds?.includes(pageId) ?? true);
  const seen = await pages.see(wanted.map(({ pageId }) => pageId));
  const at = clock.now();
  const after = new Map<string, HandbookPage>();
  for (const page of wanted) {
    const now = seen.get(page.pageId);
    const isTaught = page.row.startsWith('chapter-');
    const sign = now === undefined ? '' : await signOf(pages, page, now);
    const found = sign === undefined ? undefined : now;
    const one = afterLook(page, found && { ...found, sign: sign ?? '' }, { at, isTaught });
    if (JSON.stringify(one) !== JSON.stringify(page)) after.set(page.row, one);
  }
  if (after.size === 0) return handbook;
  return {
    ...handbook,
    pages: handbook.pages.map((page) => after.get(page.row) ?? page),
  };
}

/** A sign of what a page says, read only where it is a version that nobody has looked at; undefined where it is gone. */
async function signOf(
  pages: Deps['pages'],
  page: HandbookPage,
  { version }: SeenPage,
): Promise<string | undefined> {
  if (version <= knownVersion(page)) return page.settled.sign;
  const read = await pages.read(page.pageId);
  return read && textSign(documentLines(read.document));
}
