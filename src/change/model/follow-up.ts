import type { ChangeEffect } from '../effects/contract';
import type { TouchedKind } from '../impact/contract';
import type { Change } from './change';

type Followed = Pick<Change, 'state' | 'effects'>;

/** Whether an effect is the plan's: those are done, and can be taken back, in one transaction with it. */
export function isOfPlan({ kind }: ChangeEffect): boolean {
  return kind !== 'touched' && kind !== 'task';
}

/** Whether an effect of the plan is done, so that there is something to take back. */
export function isPlanDone(effect: ChangeEffect): boolean {
  return isOfPlan(effect) && effect.state === 'done';
}

/** What an approved change still has to do besides the plan: nothing of one that was withdrawn since. */
function dueOf({ state, effects }: Followed): readonly ChangeEffect[] {
  if (state !== 'implementing' && state !== 'verified') return [];
  return effects.filter((effect) => effect.state === 'due' && !isOfPlan(effect));
}

/** Whether something is to be done besides the plan. */
export function hasFollowUp(change: Followed): boolean {
  return dueOf(change).length > 0;
}

/** Conditions that have no issue yet. */
export function tasksToMake(change: Followed): readonly ChangeEffect[] {
  return dueOf(change).filter(({ kind, issueId }) => kind === 'task' && issueId === undefined);
}

/** Conditions whose issue is not linked to that of the request yet. */
export function tasksToLink(change: Followed): readonly ChangeEffect[] {
  return dueOf(change).filter(({ kind, issueId }) => kind === 'task' && issueId !== undefined);
}

/** A record of the app that is touched and to be handed over. */
export interface TouchedEffect extends ChangeEffect {
  readonly touched: TouchedKind;
  readonly recordId: string;
}

/** Records that parts of the app are to take over now. */
export function touchedToHand(change: Followed): readonly TouchedEffect[] {
  return dueOf(change).filter(isTouchedRecord);
}

/** What begins as kept: names that no record stands behind, and records of a kind that no part takes yet. */
export function isKeptAtFirst(
  effect: ChangeEffect,
  isTaken: (kind: TouchedKind) => boolean,
): boolean {
  return effect.kind === 'touched' && !(isTouchedRecord(effect) && isTaken(effect.touched));
}

/** The request with what it kept for parts that are there by now; undefined where there is none. */
export function takenUp(
  change: Change,
  isTaken: (kind: TouchedKind) => boolean,
): Change | undefined {
  if (change.state !== 'implementing' && change.state !== 'verified') return undefined;
  const effects = change.effects.map((effect): ChangeEffect =>
    effect.state === 'kept' && isTouchedRecord(effect) && isTaken(effect.touched)
      ? { ...effect, state: 'due' }
      : effect,
  );
  const isSame = effects.every((effect, index) => effect === change.effects[index]);
  return isSame ? undefined : { ...change, effects };
}

/**
 * The effects with what became of some of them, by key. What was taken back while it was being done is done all the
 * same; of that alone it is told.
 */
export function effectsAfter(
  effects: readonly ChangeEffect[],
  outcomes: ReadonlyMap<string, ChangeEffect>,
): readonly ChangeEffect[] {
  return effects.map((effect) => {
    const outcome = outcomes.get(effect.key);
    if (outcome === undefined) return effect;
    if (effect.state === 'due') return outcome;
    return effect.state === 'undone' && outcome.state !== 'failed'
      ? { ...outcome, state: 'done' }
      : effect;
  });
}

function isTouchedRecord(effect: ChangeEffect): effect is TouchedEffect {
  return effect.touched !== undefined && effect.recordId !== undefined;
}
