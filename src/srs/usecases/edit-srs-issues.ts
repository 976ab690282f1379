import { AppError } from '../../app-error';
import type { EngagementDeps } from '../../engagement/deps';
import { storedBytes } from '../../plan/model/stored-bytes';
import type { RecordOperation } from '../../ports/record-store';
import { readSrsIssues, srsIssuesRecord, srsIssuesReference } from '../issue-records';
import { noIssues, type SrsIssues } from '../model/srs-issues';
import type { SrsState } from './read-srs-state';

/** People decide about issues now and then; so many times in a row they do not. */
const MOST_ATTEMPTS = 12;
/** Bytes of one stored value: 240 KiB less what the record's frame takes. */
const MOST_BYTES = 235_000;

/** What is different about the issues of a specification. */
export interface IssuesEdit extends Partial<Pick<SrsIssues, 'known'>> {
  /** Null: nobody makes issues any more. */
  readonly making?: SrsIssues['making'] | null;
  readonly others?: readonly RecordOperation[];
}

/** The issues among records that were read with a specification. */
export function issuesIn({ head, others }: SrsState): SrsIssues {
  const { entity, key } = srsIssuesReference(head.engagementId);
  const record = others.get(`${entity}/${key}`);
  return record === undefined ? noIssues(head.engagementId) : readSrsIssues(record);
}

/**
 * Reads, lets an edit be decided on it, and stores that. The requirements are not touched, so nobody who writes them is
 * in the way.
 * @param decide Pure. Undefined: there is nothing to do.
 * @throws AppError UNAVAILABLE when others wrote each time; LIMIT for more than one record holds.
 */
export async function editSrsIssues(
  { records }: Pick<EngagementDeps, 'records'>,
  engagementId: string,
  decide: (issues: SrsIssues) => IssuesEdit | undefined,
): Promise<SrsIssues> {
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt += 1) {
    const record = await records.get(srsIssuesReference(engagementId));
    const issues = record === undefined ? noIssues(engagementId) : readSrsIssues(record);
    const edit = decide(issues);
    if (edit === undefined) return issues;
    const { after, operation } = issuesWrite(issues, edit);
    const isNew = issues.version === 0;
    if (isNew && !(await records.create(srsIssuesRecord({ ...issues, version: 1 })))) continue;
    if (await records.transact([operation, ...(edit.others ?? [])])) return after;
  }
  throw new AppError({ code: 'UNAVAILABLE', key: 'registerBusy' });
}

/** What an edit writes, and what is there then; for whoever writes it together with something else. */
export function issuesWrite(
  issues: SrsIssues,
  { known = issues.known, making = issues.making }: IssuesEdit,
): { readonly after: SrsIssues; readonly operation: RecordOperation } {
  const seen = Math.max(1, issues.version);
  const after: SrsIssues = {
    engagementId: issues.engagementId,
    version: seen + 1,
    known,
    ...(making == null ? {} : { making }),
  };
  const record = srsIssuesRecord(after);
  if (storedBytes(record.value) > MOST_BYTES) throw new AppError({ code: 'LIMIT', key: 'srsFull' });
  return { after, operation: { type: 'set', record, ifVersion: seen } };
}
