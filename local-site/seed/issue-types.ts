import type { DirectoryStores } from '../jira/directory-stores';

/** The kinds of work that the demo content is written in. */
export type SeedType =
  | 'epic'
  | 'story'
  | 'task'
  | 'bug'
  | 'subtask'
  | 'milestone'
  | 'deliverable'
  | 'risk'
  | 'change';

const TYPES: readonly (readonly [type: SeedType, level: number, en: string, zh: string])[] = [
  ['epic', 1, 'Epic', '史诗'],
  ['story', 0, 'Story', '故事'],
  ['task', 0, 'Task', '任务'],
  ['bug', 0, 'Bug', '缺陷'],
  ['subtask', -1, 'Sub-task', '子任务'],
  ['milestone', 0, 'Milestone', '里程碑'],
  ['deliverable', 0, 'Deliverable', '交付物'],
  ['risk', 0, 'Risk', '风险'],
  ['change', 0, 'Change request', '变更请求'],
];

/** Where the ids of a set of types begin. */
export interface TypePlace {
  readonly firstId: number;
  readonly scopeProjectId?: string;
}

/** Writes a set of issue types in one language; answers their ids. */
export function seedIssueTypes(
  { issueTypes }: DirectoryStores,
  language: 'en' | 'zh',
  wanted: readonly SeedType[],
  place: TypePlace,
): ReadonlyMap<SeedType, string> {
  const ids = new Map<SeedType, string>();
  for (const [index, [type, hierarchyLevel, en, zh]] of TYPES.entries()) {
    if (!wanted.includes(type)) continue;
    const id = String(place.firstId + index);
    ids.set(type, id);
    issueTypes.save({
      id,
      name: language === 'en' ? en : zh,
      description: '',
      hierarchyLevel,
      ...(place.scopeProjectId === undefined ? {} : { scopeProjectId: place.scopeProjectId }),
    });
  }
  return ids;
}

export const allSeedTypes: readonly SeedType[] = TYPES.map(([type]) => type);
