import { KEPT_KINDS, type IssueKind } from '../contract';

interface TypeInfo {
  readonly id: string;
  readonly name: string;
  readonly hierarchyLevel: number;
}

export interface Guess {
  readonly issueTypeId: string;
  /** Key under `mapping.reason.`. */
  readonly reason: 'byName' | 'byLevel';
}

/** Words in the names of issue types, in both languages, that speak for a kind. */
const WORDS: Readonly<Record<IssueKind, readonly string[]>> = {
  phase: ['phase', 'epic', '阶段', '长篇故事', '史诗'],
  milestone: ['milestone', 'gate', '里程碑'],
  deliverable: ['deliverable', 'document', '交付物', '交付件'],
  task: ['task', 'activity', '任务'],
  risk: ['risk', '风险'],
  change: ['change', '变更'],
  bug: ['bug', 'defect', '缺陷', '故障'],
  requirement: ['requirement', 'story', '需求', '故事'],
};

/**
 * A sensible issue type for each kind: by its name where one says so, otherwise by its level; types of
 * items must lie one level below the phase's, what registers keep on the standard level. Kinds for which nothing fits are absent.
 */
export function guessMapping(
  types: readonly TypeInfo[],
): Readonly<Partial<Record<IssueKind, Guess>>> {
  const topLevel = Math.max(0, ...types.map(({ hierarchyLevel }) => hierarchyLevel));
  const phaseTypes = types.filter(({ hierarchyLevel }) => hierarchyLevel === topLevel);
  const phase = guess('phase', phaseTypes);
  if (phase === undefined) return {};
  const below = types.filter(({ hierarchyLevel }) => hierarchyLevel === topLevel - 1);
  const task = guess('task', below);
  const others = (['milestone', 'deliverable'] as const).map((kind) => {
    const byName = guess(kind, below);
    const found =
      byName?.reason === 'byName' ? byName : task && { ...task, reason: 'byLevel' as const };
    return [kind, found] as const;
  });
  return Object.fromEntries(
    [
      ['phase', phase] as const,
      ['task', task] as const,
      ...others,
      ...KEPT_KINDS.map((kind) => [kind, guessOfRegister(kind, types)] as const),
    ].filter(([, found]) => found !== undefined),
  );
}

/** What a register keeps lies below no phase, so any standard type will do. */
function guessOfRegister(kind: IssueKind, types: readonly TypeInfo[]): Guess | undefined {
  const standard = types.filter(({ hierarchyLevel }) => hierarchyLevel === 0);
  const byName = guess(kind, standard);
  if (byName?.reason === 'byName') return byName;
  const task = guess('task', standard);
  return task && { ...task, reason: 'byLevel' };
}

function guess(kind: IssueKind, types: readonly TypeInfo[]): Guess | undefined {
  const named = types.find(({ name }) =>
    WORDS[kind].some((word) => name.toLowerCase().includes(word)),
  );
  if (named !== undefined) return { issueTypeId: named.id, reason: 'byName' };
  const first = types[0];
  return first === undefined ? undefined : { issueTypeId: first.id, reason: 'byLevel' };
}
