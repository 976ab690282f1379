import type { Engagement } from '../../engagement/model/engagement';
import type { RecordReference, RecordStore, StoredRecord } from '../../ports/record-store';
import { proposalsReference, readProposals, readShelf, shelfReference } from '../library-records';
import type { OwnShelf } from '../model/own-risks';
import type { ProposalList } from '../model/proposals';

/** What an engagement proposed, and what the library has of its own for its template. */
export interface OwnLibrary {
  readonly list: ProposalList;
  readonly shelf: OwnShelf;
  /** What else was asked for, by `entity/key`. */
  readonly found: ReadonlyMap<string, StoredRecord>;
}

/** All of it in one round trip. */
export async function readOwnLibrary(
  records: Pick<RecordStore, 'getMany'>,
  { id, draft }: Engagement,
  others: readonly RecordReference[] = [],
): Promise<OwnLibrary> {
  const [listAt, shelfAt] = [proposalsReference(id), shelfReference(draft.templateKey)];
  const found = await records.getMany([listAt, shelfAt, ...others]);
  return {
    list: readProposals(found.get(`${listAt.entity}/${listAt.key}`)),
    shelf: readShelf(found.get(`${shelfAt.entity}/${shelfAt.key}`)),
    found,
  };
}
