import { findCycles } from './find-cycles';
import type { LinkType, WorkItem, WorkLink } from './work-item';

/** What is wrong with a plan, by item. All but a doubled link keep it from being scheduled. */
export type PlanProblem =
  | { readonly kind: 'doubledItem'; readonly itemId: string }
  | { readonly kind: 'badDuration'; readonly itemId: string }
  | { readonly kind: 'badLag'; readonly itemId: string; readonly predecessorId: string }
  | { readonly kind: 'badProgress'; readonly itemId: string }
  | { readonly kind: 'unknownPredecessor'; readonly itemId: string; readonly predecessorId: string }
  | {
      readonly kind: 'doubledLink';
      readonly itemId: string;
      readonly predecessorId: string;
      readonly type: LinkType;
    }
  /** Each item waits for the one before it, and the first for the last. */
  | { readonly kind: 'cycle'; readonly itemIds: readonly string[] }
  | { readonly kind: 'severalGoLives'; readonly itemIds: readonly string[] };

/** The longest duration and lag, in working days: ten years. */
const MAX_DAYS = 2_600;

/** Everything that is wrong, not only the first. An empty list: the plan can be scheduled. */
export function planProblems(items: readonly WorkItem[]): readonly PlanProblem[] {
  const problems: PlanProblem[] = [];
  const known = new Set<string>();
  for (const { id } of items) {
    if (known.has(id)) problems.push({ kind: 'doubledItem', itemId: id });
    known.add(id);
  }
  for (const item of items) problems.push(...itemProblems(item, known));
  const goLives = items.filter(({ isGoLive }) => isGoLive === true).map(({ id }) => id);
  if (goLives.length > 1) problems.push({ kind: 'severalGoLives', itemIds: goLives });
  for (const itemIds of findCycles(items)) problems.push({ kind: 'cycle', itemIds });
  return problems;
}

/** A link said twice does no harm, it only hides which one counts. */
export function isFatal(problem: PlanProblem): boolean {
  return problem.kind !== 'doubledLink';
}

function itemProblems(item: WorkItem, known: ReadonlySet<string>): readonly PlanProblem[] {
  const problems: PlanProblem[] = [];
  const itemId = item.id;
  if (!isWholeDays(item.durationDays, 0)) problems.push({ kind: 'badDuration', itemId });
  if (!hasPlausibleProgress(item)) problems.push({ kind: 'badProgress', itemId });
  const seen = new Set<string>();
  for (const link of item.predecessors) {
    problems.push(...linkProblems(itemId, link, known, seen));
  }
  return problems;
}

function linkProblems(
  itemId: string,
  { itemId: predecessorId, type = 'FS', lagDays }: WorkLink,
  known: ReadonlySet<string>,
  seen: Set<string>,
): readonly PlanProblem[] {
  const problems: PlanProblem[] = [];
  if (!known.has(predecessorId)) {
    problems.push({ kind: 'unknownPredecessor', itemId, predecessorId });
  }
  if (!isWholeDays(lagDays, -MAX_DAYS)) problems.push({ kind: 'badLag', itemId, predecessorId });
  const key = `${type} ${predecessorId}`;
  if (seen.has(key)) problems.push({ kind: 'doubledLink', itemId, predecessorId, type });
  seen.add(key);
  return problems;
}

function hasPlausibleProgress({ actual }: WorkItem): boolean {
  if (actual === undefined) return true;
  const { start, finish, remainingDays } = actual;
  return (finish ?? start) >= start && isWholeDays(remainingDays ?? 0, 0);
}

function isWholeDays(days: number, least: number): boolean {
  return Number.isInteger(days) && days >= least && days <= MAX_DAYS;
}
