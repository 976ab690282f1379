import type {
  RequirementChapter,
  RequirementFacts,
  RequirementType,
} from '../requirement/contract';

/** One requirement. */
export type Requirement = RequirementFacts;

const CHAPTER_OF_TYPE: Readonly<Record<RequirementType, RequirementChapter>> = {
  functional: 'functions',
  interface: 'interfaces',
  data: 'database',
  performance: 'performance',
  security: 'attributes',
  usability: 'usability',
  constraint: 'constraints',
};

/** Where a requirement of a type stands unless somebody puts it elsewhere. */
export function chapterOfType(type: RequirementType): RequirementChapter {
  return CHAPTER_OF_TYPE[type];
}

/** What a requirement asks for; the rest says where it stands, how much it matters, and who said so. */
const MEANING = [
  'title',
  'statement',
  'type',
  'scope',
  'fit',
  'acceptanceCriteria',
  'userStory',
] as const;

/** Whether what is asked for has become something else; whoever has tested it has tested something else then. */
export function isMeantAnew(before: Requirement, after: Requirement): boolean {
  const meaning = (requirement: Requirement) =>
    JSON.stringify([isKept(requirement), ...MEANING.map((field) => requirement[field] ?? null)]);
  return meaning(before) !== meaning(after);
}

/** When what a requirement asks for became what it is, in ms. */
export function meantSince({ changed }: Pick<Requirement, 'changed'>): number {
  return changed.meaningAt ?? changed.at;
}

/** Whether it is part of what the system shall do. */
export function isKept({ state }: Pick<Requirement, 'state'>): boolean {
  return state !== 'retired';
}
