import type { RiskFilter } from '../contract';
import type { ScoringModel } from '../scoring/contract';
import { isOpen, isOverdue, type Risk } from './risk';
import { bandAt, currentRating, impactOf, scoreOf } from './scores';

/** Whether a risk is among those that somebody asked for. Words are looked for in what the app has of it. */
export function fitsFilter(
  risk: Risk,
  filter: RiskFilter,
  model: ScoringModel,
  today: string,
): boolean {
  const { group, kind, state, band, category, phaseId, ownerAccountId, proximity } = filter;
  const { cell, text } = filter;
  return (
    isOpen(risk) === (group === 'open') &&
    (kind === undefined || risk.kind === kind) &&
    (state === undefined || risk.state === state) &&
    (band === undefined || bandAt(model, scoreOf(currentRating(risk)))?.key === band) &&
    (category === undefined || risk.category === category) &&
    (phaseId === undefined || risk.phaseId === phaseId) &&
    (ownerAccountId === undefined || risk.ownerAccountId === ownerAccountId) &&
    (proximity === undefined || risk.proximity === proximity) &&
    (filter.isOverdue !== true || isOverdue(risk, today)) &&
    (cell === undefined || isInCell(risk, cell)) &&
    (text === undefined || hasWords(risk, text))
  );
}

function isInCell(risk: Risk, cell: NonNullable<RiskFilter['cell']>): boolean {
  const rating = cell.view === 'inherent' ? risk.inherent : currentRating(risk);
  return rating.probability === cell.probability && impactOf(rating) === cell.impact;
}

function hasWords({ cause, event, effect, issueKey = '' }: Risk, text: string): boolean {
  const all = `${issueKey} ${cause} ${event} ${effect}`.toLocaleLowerCase();
  return text
    .toLocaleLowerCase()
    .split(/\s+/u)
    .every((word) => all.includes(word));
}
