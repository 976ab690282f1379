import { AppError, invalid } from '../../app-error';
import type { RecordAccess } from '../../access/define-function';
import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import type { SrsSummary } from '../contract';
import { entryKey, entryKindOf, isSigned } from '../entries/contract';
import { entryPutBack, requirementPutBack } from '../model/put-back';
import { changeRequirements } from './change-requirements';
import { readFrozen } from './frozen-srs';
import type { SrsState } from './read-srs-state';
import { writeEntries } from './write-entries';

interface Wanted {
  /** Of the baseline that both sides signed last. */
  readonly number: number;
  /** Of a requirement its id, of an entry `kind:id`. */
  readonly recordId: string;
  /** What the editor saw; 0 for what was taken away. */
  readonly version: number;
  readonly reason: string;
}

/**
 * Makes one requirement or entry say again what both sides signed last: an edit like any other, in one transaction with
 * its line of history. What was not there then is taken out.
 * @throws AppError CONFLICT when somebody changed it since the editor read it, or when another baseline is the one that was
 *   signed last; NOT_FOUND for what neither is there nor was signed; otherwise as an edit of it is refused.
 */
export async function putBack(
  deps: Pick<EngagementDeps, 'records' | 'clock' | 'queue' | 'log'>,
  access: RecordAccess<Engagement>,
  { number, recordId, version, reason }: Wanted,
): Promise<SrsSummary> {
  if (reason.trim() === '') throw invalid('reason', 'reasonMissing');
  const signed = await readFrozen(deps, access.engagement.id, number);
  const check = (state: SrsState): void => {
    if (state.signed?.number === number) return;
    throw new AppError({ code: 'CONFLICT', key: 'srsNotSignedLast', params: { number } });
  };
  const act = { act: 'putBack', check } as const;
  if (!recordId.includes(':')) {
    const requirement = signed.requirements.find((one) => one.requirementId === recordId);
    const change = requirementPutBack(recordId, requirement, { version, reason });
    return (await changeRequirements(deps, access, [change], act)).summary;
  }
  const entry = signed.entries.find((one) => entryKey(one) === recordId);
  const kind = entryKindOf(recordId);
  const isNowhere = entry === undefined && version === 0;
  if (kind === undefined || !isSigned(kind) || isNowhere) {
    throw new AppError({ code: 'NOT_FOUND', key: 'srsEntryUnknown' });
  }
  const edit = entryPutBack(recordId, entry, { version });
  return (await writeEntries(deps, access, [edit], { ...act, reason })).summary;
}
