import type { RecordStore } from '../../ports/record-store';
import {
  issueReference,
  readIssueRecord,
  type IssueRecord,
  type IssueRecordKind,
} from '../records';

/** Records that one look-up of Forge's store may ask for. */
const MOST_LOOKED_UP = 25;

/** Those of some issues that stand for records of a kind in an engagement, so many at a time as one write may hold. */
export async function* issuesKnown(
  records: Pick<RecordStore, 'getMany'>,
  engagementId: string,
  kind: IssueRecordKind,
  asked: readonly string[],
  atOnce: number,
): AsyncGenerator<readonly IssueRecord[]> {
  const issueIds = [...new Set(asked)];
  for (let from = 0; from < issueIds.length; from += MOST_LOOKED_UP) {
    const references = issueIds.slice(from, from + MOST_LOOKED_UP).map(issueReference);
    const known = [...(await records.getMany(references)).values()]
      .map(readIssueRecord)
      .filter((issue) => issue.engagementId === engagementId && issue.kind === kind);
    for (let first = 0; first < known.length; first += atOnce) {
      yield known.slice(first, first + atOnce);
    }
  }
}
