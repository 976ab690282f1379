import { AppError, invalid } from '../../app-error';
import type { RecordAccess } from '../../access/define-function';
import type { EngagementDeps } from '../../engagement/deps';
import type { Acceptance, Engagement, PlanItem } from '../../engagement/model/engagement';
import { canonical, type Json } from '../../signoff/model/content-hash';
import { ASK_TRAINED, type AskTrained } from '../../thread/usecases/trained-people';
import type { AcceptanceDecision, PlanView } from '../contract';
import { changedMeanwhile } from './check-change';
import { editPlan } from './edit-plan';
import { journalled } from './journalled';
import { planView } from './plan-view';

export interface ClientsWord {
  readonly itemId: string;
  readonly version: number;
  readonly decision: AcceptanceDecision;
  readonly reason?: string | undefined;
  readonly conditions?: Acceptance['conditions'] | undefined;
}

/**
 * Writes down the client's word on a deliverable or milestone, in the journal and with the item. Who may give
 * it was checked before. A later word replaces an earlier one; the journal keeps both.
 * @throws AppError INVALID for a rejection without a reason, conditions that are missing or not asked for, and
 *   tasks; INVALID for go-live as long as people have not learnt what it needs and nobody has waived that, naming what is
 *   missing; CONFLICT when the item was changed since he saw it.
 */
export async function acceptItem(
  deps: EngagementDeps,
  { engagement, caller }: RecordAccess<Engagement>,
  word: ClientsWord,
  askTrained: AskTrained = ASK_TRAINED,
): Promise<PlanView> {
  check(word);
  const { state, standing } = await editPlan(deps, engagement, async (before) => {
    const item = before.items.find(({ id }) => id === word.itemId);
    if (item === undefined || item.isRemoved === true) {
      throw new AppError({ code: 'NOT_FOUND', key: 'itemUnknown' });
    }
    if (item.kind === 'task') throw invalid('itemId', 'tasksAreNotAccepted');
    if (isGivenAlready(item, word, caller.accountId)) return undefined;
    if (item.version !== word.version) throw changedMeanwhile(item);
    if (item.isGoLive && word.decision !== 'rejected') {
      const refusal = (await askTrained(deps, engagement.id))?.refusal;
      if (refusal !== undefined) throw new AppError(refusal);
    }
    const at = deps.clock.now();
    const decision = {
      type: 'itemAccepted',
      at,
      accountId: caller.accountId,
      content: contentOf(item, word),
    } as const;
    const accepted: PlanItem = {
      ...item,
      version: item.version + 1,
      acceptance: acceptanceOf(word, caller.accountId, at),
      changed: { accountId: caller.accountId, at },
    };
    return {
      items: before.items.map((each) => (each === item ? accepted : each)),
      ...journalled(before.engagement, decision),
    };
  });
  return planView(state, standing);
}

function acceptanceOf(word: ClientsWord, accountId: string, at: number): Acceptance {
  const { decision, reason, conditions = [] } = word;
  return { decision, accountId, at, reason, conditions };
}

/** What was decided on, in full, so that the hash of the entry binds it. */
function contentOf({ id, kind, name, durationDays, version }: PlanItem, word: ClientsWord): Json {
  const { decision, reason = null, conditions = [] } = word;
  return {
    item: { id, kind, name, durationDays, version },
    decision,
    reason,
    conditions: conditions.map(({ text, owner, dueDate }) => ({ text, owner, dueDate })),
  };
}

function isGivenAlready(item: PlanItem, word: ClientsWord, accountId: string): boolean {
  const { acceptance, version } = item;
  if (acceptance?.accountId !== accountId || version !== word.version + 1) return false;
  const again = acceptanceOf(word, accountId, acceptance.at);
  const asJson = (value: Acceptance): Json => JSON.parse(JSON.stringify(value)) as Json;
  return canonical(asJson(again)) === canonical(asJson(acceptance));
}

function check({ decision, reason = '', conditions = [] }: ClientsWord): void {
  if (decision === 'rejected' && reason.trim() === '') throw invalid('reason', 'reasonMissing');
  if (decision === 'acceptedWithConditions' && conditions.length === 0) {
    throw invalid('conditions', 'conditionsMissing');
  }
  if (decision !== 'acceptedWithConditions' && conditions.length > 0) {
    throw invalid('conditions', 'conditionsNotAsked');
  }
}
