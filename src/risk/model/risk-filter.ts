import type { RiskFilter } from '../contract';
import { cellOf } from '../rating/contract';
import { bandAt, type ScoringModel } from '../scoring/contract';
import { isOpen, isOverdue, type Risk } from './risk';
import { openSignals } from './risk-signals';
import { currentCell, currentScore } from './scores';

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
    (band === undefined || bandAt(model.bands, currentScore(risk))?.key === band) &&
    (category === undefined || risk.category === category) &&
    (phaseId === undefined || risk.phaseId === phaseId) &&
    (ownerAccountId === undefined || risk.ownerAccountId === ownerAccountId) &&
    (proximity === undefined || risk.proximity === proximity) &&
    (filter.isOverdue !== true || isOverdue(risk, today)) &&
    (filter.isSignalled !== true || openSignals(risk).length > 0) &&
    (cell === undefined || isInCell(risk, cell)) &&
    (text === undefined || hasWords(risk, text))
  );
}

function isInCell(risk: Risk, cell: NonNullable<RiskFilter['cell']>): boolean {
  const { probability, impact } =
    cell.view === 'inherent' ? cellOf(risk.inherent) : currentCell(risk);
  return probability === cell.probability && impact === cell.impact;
}

function hasWords({ cause, event, effect }: Risk, text: string): boolean {
  const all = `${cause} ${event} ${effect}`.toLocaleLowerCase();
  return text
    .toLocaleLowerCase()
    .split(/\s+/u)
    .every((word) => all.includes(word));
}
