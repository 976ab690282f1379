import { AppError, invalid } from '../../../app-error';
import type { RecordAccess } from '../../../access/define-function';
import { mayDo, rolesOf } from '../../../access/roles';
import type { EngagementDeps } from '../../../engagement/deps';
import type { Engagement } from '../../../engagement/model/engagement';
import { engagementRecord, engagementReference, readEngagement } from '../../../engagement/records';
import { nextEntry } from '../../../signoff/model/journal';
import { journalRecord } from '../../../signoff/records';
import type { GateWaiver, GateWaiving, TrainingGate } from '../../gate/contract';
import { gateValues, isGateAsked } from '../../model/gate';
import { editTraining, type TrainingEdit, type TrainingState } from '../edit-training';
import { readReadiness, type ReadinessState } from './read-readiness';

type Access = RecordAccess<Engagement>;

/**
 * The client lets a criterion of the training be missing at go-live: by name, with a reason, until a day. The waiver and its
 * entry in the journal are one transaction, which binds the engagement: a role that is taken away meanwhile counts. Sent
 * again by the same person it is answered as the first time.
 * @throws AppError FORBIDDEN for the vendor; CONFLICT when somebody was quicker, with who and when; INVALID for a day that
 *   is over, or a criterion that is not missing.
 */
export async function waiveGate(
  deps: Pick<EngagementDeps, 'records' | 'clock'>,
  access: Access,
  waiving: GateWaiving,
): Promise<TrainingGate> {
  const { id } = access.engagement;
  const state = await readReadiness(deps, id);
  const waivers = await editTraining(deps, id, [engagementReference(id)], (stored) =>
    decided(stored, state, access, waiving, deps.clock.now()),
  );
  return gateOf({ ...state, head: { ...state.head, waivers } }, access);
}

function decided(
  { head, at }: TrainingState,
  { readiness, areas, today }: ReadinessState,
  { engagement, caller, rights }: Access,
  { seen, ...waiving }: GateWaiving,
  now: number,
): TrainingEdit<readonly GateWaiver[]> {
  const stored = at(engagementReference(engagement.id));
  const current = stored === undefined ? engagement : readEngagement(stored);
  const roles = rolesOf(current.draft.people, caller.accountId);
  if (!mayDo('accept', rights, roles)) throw new AppError({ code: 'FORBIDDEN', key: 'forbidden' });
  const waivers = head.waivers ?? [];
  const known = waivers.find(({ criterion }) => criterion === waiving.criterion);
  if (known !== undefined && isSame(known, waiving, caller.accountId)) return { answer: waivers };
  if ((known?.sequence ?? 0) !== seen) {
    throw new AppError({
      code: 'CONFLICT',
      key: 'decidedMeanwhile',
      params: { accountId: known?.accountId ?? '', at: known?.at ?? 0 },
    });
  }
  if (waiving.until < today) throw invalid('waiver.until', 'dayIsOver');
  const value = gateValues(readiness, areas, [], today).find(
    ({ criterion }) => criterion === waiving.criterion,
  );
  if (value === undefined || value.state === 'met') {
    throw invalid('waiver.criterion', 'criterionNotMissing');
  }
  const role = roles[0] ?? '';
  const { count, of, limit } = value;
  const entry = nextEntry(current.journal, {
    engagementId: engagement.id,
    type: 'trainingWaived',
    at: now,
    accountId: caller.accountId,
    content: { ...waiving, role, side: 'client', count, of, limit },
  });
  const { sequence, hash } = entry;
  const after = { ...current, version: current.version + 1, journal: { sequence, hash } };
  const waiver = { ...waiving, role, accountId: caller.accountId, at: now, sequence };
  const answer = [...waivers.filter((one) => one !== known), waiver];
  return {
    answer,
    head: { waivers: answer },
    operations: [
      { type: 'set', record: engagementRecord(after), ifVersion: current.version },
      { type: 'set', record: journalRecord(entry) },
    ],
  };
}

/** How the gate is shown to somebody. */
export function gateOf(
  { readiness, areas, head, today }: Pick<ReadinessState, 'readiness' | 'areas' | 'head' | 'today'>,
  { rights, roles }: Pick<Access, 'rights' | 'roles'>,
): TrainingGate {
  return {
    isAsked: isGateAsked(head.chapters.length, readiness.people),
    criteria: gateValues(readiness, areas, head.waivers ?? [], today),
    areas,
    can: { waive: mayDo('accept', rights, roles) },
  };
}

function isSame(
  known: GateWaiver,
  { name, reason, until }: Omit<GateWaiving, 'seen'>,
  accountId: string,
): boolean {
  return (
    known.accountId === accountId &&
    known.reason === reason &&
    known.until === until &&
    known.name === name
  );
}
