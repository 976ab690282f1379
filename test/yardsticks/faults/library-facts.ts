import { readProposals, readShelf } from '../../../src/risk/library-records';
import type { OwnRisk } from '../../../src/risk/model/own-risks';
import type { Proposal } from '../../../src/risk/model/proposals';
import type { StoredRecord } from '../../../src/ports/record-store';
import { storedRecords } from '../../support/engagement/ask';
import type { TestSite } from '../../support/site/a-site';

/** What was proposed for the library, and what it has of its own. */
export interface StoredLibrary {
  readonly proposals: readonly Proposal[];
  readonly own: readonly OwnRisk[];
}

export function libraryOf(site: TestSite): StoredLibrary {
  const records = storedRecords(site, 'register');
  const of = (kind: string): StoredRecord[] => records.filter(({ value }) => value.kind === kind);
  return {
    proposals: of('riskProposals').flatMap((record) => readProposals(record).proposals),
    own: of('ownRisks').flatMap((record) => readShelf(record).risks),
  };
}
