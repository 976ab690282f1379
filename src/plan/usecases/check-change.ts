import { AppError, invalid } from '../../app-error';
import type { PlanItem } from '../../engagement/model/engagement';
import { canonical, type Json } from '../../signoff/model/content-hash';
import type { ItemChange, PlanChangeRequest } from '../contract';
import { parseDay, type CalendarDay } from '../model/calendar-day';
import { isWithinReach, MOST_YEARS } from '../model/plan-reach';
import { changedItem } from './apply-change';
import type { PlanState } from './read-plan-state';

/**
 * Checks a change against the plan as it is stored.
 * @returns true when the very change is stored already: it was sent again because no answer came.
 * @throws AppError NOT_FOUND for an item or phase that the plan does not have; CONFLICT when somebody changed
 *   an item since the editor read it; INVALID naming the field.
 */
export function isStoredAlready(
  state: PlanState,
  request: PlanChangeRequest,
  accountId: string,
): boolean {
  const { changes, add = [] } = request;
  if (changes.length + add.length === 0) throw invalid('changes', 'nothingToChange');
  checkNames(state, request);
  const items = new Map(state.items.map((item) => [item.id, item]));
  const done = [
    ...changes.map((change, index) => isDone(items.get(change.itemId), change, accountId, index)),
    ...add.map(({ itemId }, index) => {
      const known = items.get(itemId);
      if (known === undefined) return false;
      if (known.version === 1 && known.changed?.accountId === accountId) return true;
      throw invalid(`add.${index}.itemId`, 'itemExists');
    }),
  ];
  if (done.every(Boolean)) return true;
  const stale = changes.find(({ itemId, version }) => items.get(itemId)?.version !== version);
  const item = stale && items.get(stale.itemId);
  if (item !== undefined) throw changedMeanwhile(item);
  return false;
}

/** CONFLICT: somebody, or a change in Jira, was quicker. */
export function changedMeanwhile({ name, changed }: PlanItem): AppError {
  if (changed === undefined || changed.accountId === '') {
    return new AppError({ code: 'CONFLICT', key: 'itemChangedInJira', params: { item: name } });
  }
  const { accountId, at } = changed;
  return new AppError({
    code: 'CONFLICT',
    key: 'itemChangedMeanwhile',
    params: { item: name, accountId, at },
  });
}

/** @throws AppError NOT_FOUND or INVALID for items, phases and days that do not exist. */
export function checkNames(state: PlanState, request: PlanChangeRequest): void {
  const { items, engagement, head } = state;
  const { changes, add = [] } = request;
  const known = new Set([...items.map(({ id }) => id), ...add.map(({ itemId }) => itemId)]);
  const seen = new Set<string>();
  const start = parseDay(engagement.draft.startDate) ?? 0;
  for (const [index, change] of changes.entries()) {
    const field = `changes.${index}`;
    if (!known.has(change.itemId)) throw new AppError({ code: 'NOT_FOUND', key: 'itemUnknown' });
    if (seen.has(change.itemId)) throw invalid(`${field}.itemId`, 'itemTwice');
    seen.add(change.itemId);
    checkDays(change, start, field);
  }
  for (const [index, { itemId, phaseId, issueId, startNoEarlierThan }] of add.entries()) {
    const field = `add.${index}`;
    if (seen.has(itemId)) throw invalid(`${field}.itemId`, 'itemTwice');
    seen.add(itemId);
    if (!engagement.phases.some(({ key }) => key === phaseId)) {
      throw invalid(`${field}.phaseId`, 'phaseUnknown');
    }
    // Any other id could be that of an issue which the caller may not see.
    const isOffered = head.unplanned.some((issue) => issue.issueId === issueId);
    const isAdopted = items.some((item) => item.id === itemId && item.issueId === issueId);
    if (issueId !== undefined && !isOffered && !isAdopted) {
      throw invalid(`${field}.issueId`, 'issueNotOffered');
    }
    checkDays({ startNoEarlierThan }, start, field);
  }
}

/** Days that no plan with this start can have. */
function checkDays(
  days: Partial<Pick<ItemChange, 'startNoEarlierThan' | 'mustFinishBy'>>,
  start: CalendarDay,
  field: string,
): void {
  for (const name of ['startNoEarlierThan', 'mustFinishBy'] as const) {
    const day = parseDay(days[name] ?? '');
    if (day !== undefined && !isWithinReach(day, start)) {
      throw invalid(`${field}.${name}`, 'dayTooFar', { years: MOST_YEARS });
    }
  }
}

function isDone(
  item: PlanItem | undefined,
  change: ItemChange,
  accountId: string,
  index: number,
): boolean {
  if (item === undefined) throw invalid(`changes.${index}.itemId`, 'itemUnknown');
  if (item.version === change.version || item.changed?.accountId !== accountId) return false;
  const again = changedItem(item, change, item.changed);
  return canonical(asJson({ ...again, version: 0 })) === canonical(asJson({ ...item, version: 0 }));
}

/** What would be stored: undefined values are not. */
function asJson(item: PlanItem): Json {
  return JSON.parse(JSON.stringify(item)) as Json;
}
