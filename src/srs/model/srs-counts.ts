import { isKept, type Requirement } from './requirement';

/** Sums over a specification by name, so that no screen reads it in order to count. */
export type SrsCounts = Readonly<Record<string, number>>;

/** What is added up of a requirement. */
export type Counted = Pick<
  Requirement,
  'state' | 'type' | 'priority' | 'scope' | 'fit' | 'openQuestion' | 'acceptanceCriteria'
>;

/** What one requirement adds to each sum. */
function contributionOf(requirement: Counted): SrsCounts {
  if (!isKept(requirement)) return { retired: 1 };
  const { state, type, priority, scope, fit, openQuestion, acceptanceCriteria } = requirement;
  return {
    total: 1,
    [`state:${state}`]: 1,
    [`type:${type}`]: 1,
    [`priority:${priority}`]: 1,
    [`scope:${scope}`]: 1,
    [`fit:${fit}`]: 1,
    ...(openQuestion === undefined ? {} : { openQuestion: 1 }),
    ...(acceptanceCriteria.length === 0 ? { noCriteria: 1 } : {}),
  };
}

/** The sums after a requirement has changed; `undefined` for what is not there. */
export function countsAfter(
  counts: SrsCounts,
  before: Counted | undefined,
  after: Counted | undefined,
): SrsCounts {
  const less = before === undefined ? {} : contributionOf(before);
  const more = after === undefined ? {} : contributionOf(after);
  const names = new Set([...Object.keys(counts), ...Object.keys(less), ...Object.keys(more)]);
  return Object.fromEntries(
    [...names].sort().flatMap((name) => {
      const sum = (counts[name] ?? 0) - (less[name] ?? 0) + (more[name] ?? 0);
      return sum === 0 ? [] : [[name, sum]];
    }),
  );
}

/** The sums of a whole specification, for whoever doubts the others. */
export function recount(requirements: readonly Counted[]): SrsCounts {
  return requirements.reduce<SrsCounts>(
    (counts, requirement) => countsAfter(counts, undefined, requirement),
    {},
  );
}
