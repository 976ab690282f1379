import type { RequirementFacts } from '../requirement/contract';

/** What became of one requirement from one state of the specification to another. */
export interface RequirementDiff {
  readonly requirementId: string;
  readonly number: number;
  readonly fields: readonly {
    readonly field: string;
    readonly before?: unknown;
    readonly after?: unknown;
  }[];
}

export interface SrsDiff {
  readonly added: readonly RequirementFacts[];
  readonly removed: readonly RequirementFacts[];
  /** In its words or values. */
  readonly changed: readonly RequirementDiff[];
  /** To another place in the document, and nothing else. */
  readonly moved: readonly RequirementDiff[];
  /** They say the same, but were written again, or a change request opened them since. */
  readonly traced: readonly RequirementDiff[];
}

/** Fields by which a requirement has its place. */
const PLACE: readonly string[] = ['chapter', 'order'];
/** What tells that something was written, and is no difference by itself. */
const TRACES: readonly string[] = ['version', 'changed', 'openedBy'];

/** What turns one state into another. */
export function diffOf(
  before: readonly RequirementFacts[],
  after: readonly RequirementFacts[],
): SrsDiff {
  const old = byId(before);
  const now = byId(after);
  const both = after.flatMap((requirement): readonly RequirementDiff[] => {
    const was = old.get(requirement.requirementId);
    if (was === undefined) return [];
    const fields = fieldsBetween(was, requirement);
    const { requirementId, number } = requirement;
    return fields.length === 0 ? [] : [{ requirementId, number, fields }];
  });
  const isTrace = ({ fields }: RequirementDiff) =>
    fields.every(({ field }) => TRACES.includes(field));
  const isMove = ({ fields }: RequirementDiff) =>
    fields.every(({ field }) => PLACE.includes(field) || TRACES.includes(field)) &&
    fields.some(({ field }) => PLACE.includes(field));
  return {
    added: after.filter(({ requirementId }) => !old.has(requirementId)),
    removed: before.filter(({ requirementId }) => !now.has(requirementId)),
    changed: both.filter((diff) => !isMove(diff) && !isTrace(diff)),
    moved: both.filter(isMove),
    traced: both.filter(isTrace),
  };
}

/** The state that a difference leads to, by id. */
export function applied(
  { added, removed, changed, moved, traced }: SrsDiff,
  before: readonly RequirementFacts[],
): ReadonlyMap<string, RequirementFacts> {
  const gone = new Set(removed.map(({ requirementId }) => requirementId));
  const diffs = new Map(
    [...changed, ...moved, ...traced].map((diff) => [diff.requirementId, diff]),
  );
  const kept = before
    .filter(({ requirementId }) => !gone.has(requirementId))
    .map((requirement) => patched(requirement, diffs.get(requirement.requirementId)));
  return byId([...kept, ...added]);
}

function patched(requirement: RequirementFacts, diff: RequirementDiff | undefined) {
  if (diff === undefined) return requirement;
  const values = diff.fields.map(({ field, after }) => [field, after] as const);
  return { ...requirement, ...Object.fromEntries(values) };
}

function byId(list: readonly RequirementFacts[]): ReadonlyMap<string, RequirementFacts> {
  return new Map(list.map((requirement) => [requirement.requirementId, requirement]));
}

function fieldsBetween(was: RequirementFacts, is: RequirementFacts): RequirementDiff['fields'] {
  const old = new Map<string, unknown>(Object.entries(was));
  const now = new Map<string, unknown>(Object.entries(is));
  return [...new Set([...old.keys(), ...now.keys()])]
    .filter((field) => JSON.stringify(old.get(field)) !== JSON.stringify(now.get(field)))
    .map((field) => ({ field, before: old.get(field), after: now.get(field) }));
}
