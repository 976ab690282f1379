import type { RiskView } from '../../../../src/risk/contract';
import type { RiskHistoryEntry } from '../../../../src/risk/history/contract';
import { cellOf, scoreOf, type Rating } from '../../../../src/risk/rating/contract';
import {
  bandAt,
  expectedDays,
  type CountedScoring,
  type ScoringModel,
} from '../../../../src/risk/scoring/contract';
import { ratingIn } from './history-values';

/** Score and band of a risk at some time, under the model that counted then. */
export interface Scored {
  readonly score: number;
  /** Key of a band of `model`. */
  readonly band: string;
  readonly days: number;
  readonly model: ScoringModel;
}

/** An act on the risk, or a replacement of the model by which it is scored. */
export type PastEvent =
  | { readonly kind: 'act'; readonly entry: RiskHistoryEntry; readonly scored: Scored | undefined }
  | {
      readonly kind: 'scoring';
      readonly version: number;
      readonly accountId: string;
      readonly at: number;
      readonly before: Scored;
      readonly after: Scored;
    };

interface State {
  readonly rating: Rating;
  readonly impactDays: number | undefined;
}

/**
 * History with what the risk scored after each act, and what each replacement of the scoring model made of it; the
 * latest first. An act whose scores cannot be told, because later ones are not known, has none.
 */
export function scoredHistory(
  risk: RiskView,
  history: readonly RiskHistoryEntry[],
  scorings: readonly CountedScoring[],
): readonly PastEvent[] {
  const states = statesAfter(risk, history);
  const acts = history.map((entry, index): PastEvent & { readonly kind: 'act' } => {
    const state = states[index];
    const model = modelAt(scorings, entry.at);
    return { kind: 'act', entry, scored: state && model && scoredBy(state, model) };
  });
  const replacements = scorings.flatMap(
    ({ version, model, changed }, index): readonly PastEvent[] => {
      const before = scorings[index + 1]?.model;
      const at = changed?.at ?? 0;
      const state = states[history.findIndex((entry) => entry.at <= at)];
      if (changed === undefined || before === undefined || state === undefined) return [];
      const [old, now] = [scoredBy(state, before), scoredBy(state, model)];
      return [{ kind: 'scoring', version, ...changed, before: old, after: now }];
    },
  );
  return [...acts, ...replacements].sort((one, other) => timeOf(other) - timeOf(one));
}

function timeOf(event: PastEvent): number {
  return event.kind === 'act' ? event.entry.at : event.at;
}

/** The model that counted at a time. */
function modelAt(scorings: readonly CountedScoring[], at: number): ScoringModel | undefined {
  return scorings.find(({ changed }) => (changed?.at ?? 0) <= at)?.model;
}

/** What the risk was rated after each entry: as it is now, with each entry taken back. */
function statesAfter(
  { version, inherent, residual, impactDays }: RiskView,
  history: readonly RiskHistoryEntry[],
): readonly State[] {
  if (history[0]?.version !== version) return [];
  let now = { inherent, residual, impactDays };
  return history.map(({ fields }): State => {
    const state = { rating: now.residual ?? now.inherent, impactDays: now.impactDays };
    const before = (field: string) => fields.find((one) => one.field === field);
    const [own, left, days] = [before('inherent'), before('residual'), before('impactDays')];
    now = {
      inherent: (own && ratingIn(own.before)) ?? now.inherent,
      residual: left === undefined ? now.residual : ratingIn(left.before),
      impactDays:
        days === undefined
          ? now.impactDays
          : typeof days.before === 'number'
            ? days.before
            : undefined,
    };
    return state;
  });
}

function scoredBy({ rating, impactDays }: State, model: ScoringModel): Scored {
  const score = scoreOf(cellOf(rating));
  const band = bandAt(model.bands, score)?.key ?? '';
  return { score, band, days: expectedDays(rating, impactDays, model), model };
}
