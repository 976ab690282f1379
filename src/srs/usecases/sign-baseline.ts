import { AppError } from '../../app-error';
import type { RecordAccess } from '../../access/define-function';
import { rolesOf } from '../../access/roles';
import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import { engagementReference } from '../../engagement/records';
import { storedBytes } from '../../plan/model/stored-bytes';
import type { SrsBaseline } from '../baseline/contract';
import type { SrsSummary } from '../contract';
import { MOST_ENTRY_BYTES } from '../entry-records';
import {
  entrySign,
  requirementSign,
  signsAs,
  withSignature,
  type SignedVersions,
} from '../model/baseline';
import { entryKey } from '../model/entry-diff';
import { signedRecord } from '../records';
import { readFrozen } from './frozen-srs';
import { editSrs, type SrsEdit } from './edit-srs';
import { journalled } from '../../engagement/usecases/journalled';
import { engagementIn } from './engagement-in';
import type { SrsState } from './read-srs-state';
import { srsSummary } from './srs-views';
import { listTheOthers } from './take-up-signers';

/**
 * One side's word on a baseline: bound to the hash of what it saw. Whoever edits the specification meanwhile changes
 * nothing of what is signed, since that is frozen.
 * @throws AppError FORBIDDEN for who signs for no side; CONFLICT when it is another content, was replaced, or his side has
 *   signed already.
 */
export async function signSrsBaseline(
  deps: Pick<EngagementDeps, 'records' | 'clock' | 'queue' | 'log'>,
  { engagement, caller }: RecordAccess<Engagement>,
  { number, hash }: { readonly number: number; readonly hash: string },
): Promise<SrsSummary> {
  const { accountId } = caller;
  const at = deps.clock.now();
  const versions = await frozenVersions(deps, engagement.id, number);
  const decide = (state: SrsState): SrsEdit | undefined => {
    const now = engagementIn(state, engagement);
    const as = signsAs(rolesOf(now.draft.people, accountId));
    if (as === undefined) throw new AppError({ code: 'FORBIDDEN', key: 'srsNotYoursToSign' });
    const baseline = state.head.baselines.find((one) => one.number === number);
    if (baseline === undefined)
      throw new AppError({ code: 'NOT_FOUND', key: 'srsBaselineUnknown' });
    if (baseline.hash !== hash) throw conflict('srsOtherContent', baseline.by, baseline.at);
    const own = baseline.signatures.find(({ side }) => side === as.side);
    if (own?.accountId === accountId) return undefined;
    if (own !== undefined) throw conflict('srsSignedAlready', own.accountId, own.at);
    if (baseline.state === 'void') throw replaced(state.head.baselines, number);
    const { entry, operations } = journalled(now, {
      type: 'srsSigned',
      at,
      accountId,
      content: { number, hash, ...as },
    });
    const signed = withSignature(baseline, { ...as, accountId, at, sequence: entry.sequence });
    return {
      owner: now,
      head: { baselines: state.head.baselines.map((one) => (one === baseline ? signed : one)) },
      ...(signed.state === 'signed'
        ? { signed: signedOf(engagement.id, { number, at: baseline.at, ...versions }) }
        : {}),
      others: operations,
    };
  };
  const { head } = await editSrs(deps, engagement.id, decide, [engagementReference(engagement.id)]);
  await listTheOthers(deps, engagement, head);
  return srsSummary(head);
}

/** Which version of each requirement and entry was frozen. */
async function frozenVersions(
  deps: Pick<EngagementDeps, 'records'>,
  engagementId: string,
  number: number,
): Promise<Pick<SignedVersions, 'versions' | 'entries' | 'signs'>> {
  const { requirements, entries } = await readFrozen(deps, engagementId, number);
  return {
    versions: Object.fromEntries(
      requirements.map(({ requirementId, version }) => [requirementId, version]),
    ),
    entries: Object.fromEntries(entries.map((entry) => [entryKey(entry), entry.version])),
    signs: Object.fromEntries([
      ...requirements.map((one) => [one.requirementId, requirementSign(one)] as const),
      ...entries.map((entry) => [entryKey(entry), entrySign(entry)] as const),
    ]),
  };
}

/** Without the signs where there is no room for them: then each write is told, whatever it came to. */
function signedOf(engagementId: string, signed: SignedVersions): SignedVersions {
  const isRoom = storedBytes(signedRecord(engagementId, signed).value) <= MOST_ENTRY_BYTES;
  return isRoom ? signed : { ...signed, signs: undefined };
}

function conflict(key: string, accountId: string, at: number): AppError {
  return new AppError({ code: 'CONFLICT', key, params: { accountId, at } });
}

/** CONFLICT: another baseline was set since; by whom, and when. */
function replaced(baselines: readonly SrsBaseline[], number: number): AppError {
  const next = baselines.find((one) => one.number > number);
  return conflict('srsBaselineReplaced', next?.by ?? '', next?.at ?? 0);
}
