import { AppError, invalid } from '../../app-error';
import type { RecordAccess } from '../../access/define-function';
import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import { engagementReference } from '../../engagement/records';
import type { RecordOperation } from '../../ports/record-store';
import type { SrsBaseline } from '../baseline/contract';
import type { SrsSummary } from '../contract';
import { baselineHash, deviations, entryDeviations, isDrift } from '../model/baseline';
import { openingsSince } from '../model/entry-openings';
import { writtenVersion } from '../model/srs-head';
import { readiness } from '../model/readiness';
import { isKept } from '../model/requirement';
import { frozenEntriesRecord } from '../entry-records';
import { baselinePartRecord } from '../records';
import { editSrs, type SrsEdit } from './edit-srs';
import { journalled } from '../../engagement/usecases/journalled';
import { engagementIn } from './engagement-in';
import type { SrsState } from './read-srs-state';

import { srsSummary } from './srs-views';
import { listTheOthers } from './take-up-signers';

/** Far more than anybody signs; their list stands in the head. */
const MOST_BASELINES = 60;

/**
 * Freezes the specification under the next number, all of it in one transaction: copies of its parts that nothing
 * changes any more, and a hash of what is in force. One that was set before and is not signed by both sides is void.
 * @param seen Version of the specification that the lead saw: what he freezes is what he looked at.
 * @throws AppError CONFLICT when somebody wrote since; INVALID while something keeps it from being signed, or is not as both
 *   sides signed it last without an approved change request.
 */
export async function setSrsBaseline(
  deps: Pick<EngagementDeps, 'records' | 'clock' | 'queue' | 'log'>,
  { engagement, caller }: RecordAccess<Engagement>,
  { version: seen, reason }: { readonly version: number; readonly reason: string },
): Promise<SrsSummary> {
  const { accountId } = caller;
  const at = deps.clock.now();
  if (reason.trim() === '') throw invalid('reason', 'reasonMissing');
  const decide = (state: SrsState): SrsEdit | undefined => {
    const { head, parts, requirements, frame, signed } = state;
    const last = head.baselines.at(-1);
    // Sent again because no answer came.
    const isDone = last?.frozen === seen && last.by === accountId && last.reason === reason;
    if (isDone) return undefined;
    if (writtenVersion(head) !== seen) throw writtenMeanwhile(state);
    const all = [...requirements.values()];
    const total = all.filter(isKept).length;
    if (total === 0) throw invalid('version', 'srsEmpty');
    const { blockers } = readiness(all);
    if (blockers.length > 0) {
      throw invalid('version', 'srsNotReady', { count: blockers.length });
    }
    checkApproved(state);
    if (head.baselines.length >= MOST_BASELINES) {
      throw new AppError({
        code: 'LIMIT',
        key: 'srsBaselinesFull',
        params: { most: MOST_BASELINES },
      });
    }
    const number = (last?.number ?? 0) + 1;
    const hash = baselineHash(number, all, frame.entries);
    const content = { number, hash, total, reason };
    const owner = engagementIn(state, engagement);
    const { operations } = journalled(owner, {
      type: 'srsBaselined',
      at,
      accountId,
      content,
    });
    const baseline: SrsBaseline = {
      ...content,
      state: 'inSignOff',
      at,
      by: accountId,
      frozen: seen,
      signatures: [],
    };
    return {
      owner,
      head: { baselines: [...head.baselines.map(voided), baseline] },
      others: [
        ...operations,
        ...parts.map((part): RecordOperation => ({
          type: 'set',
          record: baselinePartRecord(engagement.id, number, part),
        })),
        ...(frame.entries.length === 0
          ? []
          : [
              {
                type: 'set' as const,
                record: frozenEntriesRecord(engagement.id, number, {
                  ...frame,
                  opened: openingsSince(frame.opened, signed),
                }),
              },
            ]),
      ],
    };
  };
  const { head } = await editSrs(deps, engagement.id, decide, [engagementReference(engagement.id)]);
  await listTheOthers(deps, engagement, head);
  return srsSummary(head);
}

/** Edits after a signature are a draft; only approved change requests bring them in. @throws AppError INVALID for others. */
function checkApproved({ requirements, frame, signed }: SrsState): void {
  const count = [
    ...deviations([...requirements.values()], signed),
    ...entryDeviations(frame.entries, signed, frame.opened),
  ].filter(isDrift).length;
  if (count === 0) return;
  throw invalid('version', 'srsNotApproved', { count, number: signed?.number ?? 0 });
}

function voided(baseline: SrsBaseline): SrsBaseline {
  return baseline.state === 'inSignOff' ? { ...baseline, state: 'void' } : baseline;
}

/** CONFLICT: it is not what he looked at; who wrote last, and when. */
function writtenMeanwhile({ head, requirements, frame, notes }: SrsState): AppError {
  const baseline = head.baselines.at(-1);
  const traces = [
    ...[...requirements.values(), ...frame.entries, ...notes.entries].map(({ changed }) => changed),
    ...(baseline === undefined ? [] : [{ accountId: baseline.by, at: baseline.at }]),
  ];
  const { accountId, at } = traces.reduce((a, b) => (b.at >= a.at ? b : a), {
    accountId: '',
    at: 0,
  });
  return new AppError({ code: 'CONFLICT', key: 'srsWrittenMeanwhile', params: { accountId, at } });
}
