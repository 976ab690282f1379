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

/** Whether it is part of what the system shall do. */
export function isKept({ state }: Pick<Requirement, 'state'>): boolean {
  return state !== 'retired';
}
