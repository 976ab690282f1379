import type { RecordAccess } from '../../access/define-function';
import { rolesOf } from '../../access/roles';
import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import { canonical, type Json } from '../../signoff/model/content-hash';
import { AppError, invalid } from '../../app-error';
import type { ChangeChanged } from '../contract';
import type { Ballot, DecisionCondition, DecisionOutcome, Vote } from '../decision/contract';
import { inState, type Change } from '../model/change';
import { changedFields } from '../model/change-history';
import { taskEffects } from '../model/effects-of';
import { fillableSeats, liveSeats, type Electorate } from '../model/live-seats';
import { tally } from '../model/tally';
import { movesFrom, type ChangeAct } from '../states/contract';
import { contentChanged, decidedMeanwhile, forbidden, known } from './change-errors';
import { changeChanged, electorateOf, openSeats } from './change-views';
import { editChanges, type ChangesEdit, type ChangesState, type Journalled } from './edit-changes';
import { wakeChanges } from './wake-changes';

export interface ClientsVote {
  readonly changeId: string;
  /** Of what he saw. */
  readonly hash: string;
  readonly outcome: DecisionOutcome;
  readonly reason?: string | undefined;
  readonly conditions?: readonly DecisionCondition[] | undefined;
}

/** One act fills so many seats at the most: each is an entry of the journal, and a transaction takes 25 records. */
const MOST_SEATS = 18;

/** The act of the table that a decision is. */
export const ACTS: Readonly<Record<DecisionOutcome, ChangeAct>> = {
  approved: 'approve',
  approvedWithConditions: 'approve',
  rejected: 'reject',
  deferred: 'defer',
};

/**
 * Writes down the client's word, with the hash of what he saw, in every seat that he may fill and that is asked now.
 * When that decides, the request goes on.
 * @throws AppError FORBIDDEN for whoever has no say, the requester first of all; CONFLICT when the content was changed
 *   or decided on meanwhile, or the seat has spoken; INVALID for a refusal without a reason, and conditions that are
 *   missing or not asked for.
 */
export async function decideChange(
  deps: Pick<EngagementDeps, 'records' | 'clock' | 'queue' | 'log'>,
  access: RecordAccess<Engagement>,
  vote: ClientsVote,
): Promise<ChangeChanged> {
  check(vote);
  const now = deps.clock.now();
  const { accountId } = access.caller;
  const state = await editChanges(
    deps,
    access.engagement,
    vote.changeId,
    (before) =>
      isGivenAlready(known(before.change), vote, accountId)
        ? undefined
        : voteIn(before, vote, accountId, now),
    () => wakeChanges(deps, { engagementId: access.engagement.id, changeIds: [vote.changeId] }),
  );
  return changeChanged(state, access, known(state.change), now);
}

function voteIn(
  state: ChangesState,
  vote: ClientsVote,
  accountId: string,
  now: number,
): ChangesEdit {
  const before = known(state.change);
  const electorate = electorateOf(state, now);
  if (accountId === before.requesterAccountId) throw forbidden('requesterDoesNotDecide');
  const { ballot } = before;
  const levels = ballot === undefined ? state.head.settings.values.levels : [ballot.level];
  const { requesterAccountId } = before;
  const own = levels.flatMap((level) =>
    fillableSeats(accountId, level, requesterAccountId, electorate),
  );
  if (own.length === 0) throw forbidden('noSayInChange');
  if (ballot?.hash !== vote.hash) throw staleVote(before, vote.hash);
  const votes = votesAfter({ ...before, ballot }, vote, accountId, electorate, now);
  if (votes.length === ballot.votes.length) throw alreadyFilled(ballot, own);
  return decided(state, { ...ballot, votes }, accountId, now);
}

/** Whether the caller has said the very same of the very same content. */
function isGivenAlready(change: Change, vote: ClientsVote, accountId: string): boolean {
  const { ballot, decision } = change;
  const asked = [ballot, decision?.voided === undefined ? decision : undefined];
  return asked.some(
    (each) =>
      each?.hash === vote.hash &&
      each.votes.some((given) => given.by === accountId && isSameWord(given, vote)),
  );
}

function isSameWord(given: Vote, { outcome, reason, conditions = [] }: ClientsVote): boolean {
  const spelled = (value: unknown): string => canonical(JSON.parse(JSON.stringify(value)) as Json);
  return (
    spelled([given.outcome, given.reason ?? null, given.conditions]) ===
    spelled([outcome, reason ?? null, conditions])
  );
}

/** CONFLICT: the ballot is over, or was on another content. */
function staleVote(before: Change, hash: string): AppError {
  const { decision } = before;
  return decision?.hash === hash && decision.voided === undefined
    ? decidedMeanwhile(decision)
    : contentChanged(before);
}

function alreadyFilled({ votes }: Ballot, own: readonly string[]): AppError {
  const given = votes.find(({ seat }) => own.includes(seat));
  if (given === undefined) return forbidden('notYourTurn');
  const { by: accountId, at } = given;
  return new AppError({ code: 'CONFLICT', key: 'seatHasSpoken', params: { accountId, at } });
}

/** All votes with the caller's in each seat that he may fill, as long as it is asked. */
function votesAfter(
  change: Change & { readonly ballot: Ballot },
  { outcome, reason, conditions = [] }: ClientsVote,
  by: string,
  electorate: Electorate,
  at: number,
): readonly Vote[] {
  let { votes } = change.ballot;
  for (let filled = 0; filled < MOST_SEATS; filled += 1) {
    const [seat] = openSeats({ ...change, ballot: { ...change.ballot, votes } }, by, electorate);
    if (seat === undefined) return votes;
    votes = [...votes, { seat, by, outcome, reason, conditions: [...conditions], at }];
  }
  return votes;
}

function decided(state: ChangesState, ballot: Ballot, accountId: string, now: number): ChangesEdit {
  const before = known(state.change);
  const seats = liveSeats(ballot.level, state.engagement.draft.people, before.requesterAccountId);
  const { outcome } = tally(ballot.level, seats, ballot.votes);
  const voted: Change = {
    ...before,
    version: before.version + 1,
    changed: { accountId, at: now },
    lastAct: { act: 'voted' },
    ballot,
  };
  const after = outcome === undefined ? voted : withDecision(voted, ballot, outcome, now);
  const reason = ballot.votes.at(-1)?.reason;
  const given = ballot.votes.slice(before.ballot?.votes.length ?? 0);
  return {
    change: {
      after,
      entry: {
        version: after.version,
        at: now,
        accountId,
        act: outcome === undefined ? 'voted' : ACTS[outcome],
        ...(reason === undefined ? {} : { reason }),
        fields: changedFields(before, after),
      },
    },
    pastDecision: outcome === undefined ? undefined : before.decision,
    journal: given.map((vote, index) =>
      signature(state, before, vote, ballot, index === given.length - 1 ? outcome : undefined),
    ),
  };
}

/** The request once its ballot is decided: it goes on as the table says. */
export function withDecision(
  voted: Change,
  ballot: Ballot,
  outcome: DecisionOutcome,
  now: number,
): Change {
  const decision = { ...ballot, outcome, decidedAt: now, revision: voted.revision };
  const line = movesFrom(voted.state, voted.type).find(({ act }) => act === ACTS[outcome]);
  // An emergency is under way already: it stays where it is.
  const moved = line === undefined ? voted : inState(voted, line.to, now);
  const refusal = ballot.votes.find((vote) => vote.outcome === outcome);
  // What was begun before the client could say so gets his conditions now.
  const isBegun = moved.state === 'implementing' || moved.state === 'verified';
  const lateTasks = isBegun ? taskEffects({ ...voted, decision }) : [];
  const isOver = line !== undefined && line.act !== 'approve';
  return {
    ...moved,
    ballot: undefined,
    decision,
    effects: [...moved.effects, ...lateTasks],
    ...(isOver ? { closingReason: refusal?.reason } : {}),
  };
}

/** What stands in the journal for a vote: who, for whom, in which role and side, on what, and what it came to. */
function signature(
  { engagement }: ChangesState,
  { changeId, number, revision }: Change,
  { seat, by, outcome, reason, conditions, at }: Vote,
  { hash, level }: Ballot,
  decides: DecisionOutcome | undefined,
): Journalled {
  return {
    type: 'changeVoted',
    at,
    accountId: by,
    content: {
      changeId,
      number,
      revision,
      seat,
      by,
      role: [...rolesOf(engagement.draft.people, seat)],
      side: 'client',
      /** What the signature means; key under `change.meaning.`. */
      meaning: seat === by ? 'decidesForClient' : 'decidesInPlaceOf',
      level: level.key,
      hash,
      outcome,
      reason: reason ?? null,
      conditions: conditions.map(({ text, owner, dueDate }) => ({ text, owner, dueDate })),
      decides: decides ?? null,
    },
  };
}

function check({ outcome, reason = '', conditions = [] }: ClientsVote): void {
  const isRefusal = outcome === 'rejected' || outcome === 'deferred';
  if (isRefusal && reason.trim() === '') throw invalid('reason', 'reasonMissing');
  if (outcome === 'approvedWithConditions' && conditions.length === 0) {
    throw invalid('conditions', 'conditionsMissing');
  }
  if (outcome !== 'approvedWithConditions' && conditions.length > 0) {
    throw invalid('conditions', 'changeConditionsNotAsked');
  }
}
