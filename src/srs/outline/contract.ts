import { requirementChapter, type RequirementChapter } from '../requirement/contract';

/** One heading of the document. Its title is a text of the locales. */
export interface Chapter {
  readonly key: string;
  /** `3.2`: the same in every baseline, in both languages. */
  readonly number: string;
  /** From 1. */
  readonly level: number;
  /** Set where requirements stand. */
  readonly requirements?: RequirementChapter;
}

interface Heading {
  readonly key: string;
  readonly below?: readonly string[];
}

/**
 * After ISO/IEC/IEEE 29148, 9.6: introduction, references, requirements, verification. What an implementation needs
 * besides (goals, processes, roles, data, sign-off) stands where it changes none of these numbers.
 */
const HEADINGS: readonly Heading[] = [
  {
    key: 'introduction',
    below: [
      'purpose',
      'goals',
      'scope',
      'outOfScope',
      'perspective',
      'productFunctions',
      'users',
      'limitations',
      'definitions',
    ],
  },
  { key: 'references' },
  { key: 'requirements', below: requirementChapter.options },
  { key: 'verification' },
  { key: 'processes', below: ['asIs', 'toBe', 'fitGap'] },
  { key: 'roles' },
  { key: 'data', below: ['dataObjects', 'codingRules', 'migration'] },
  { key: 'appendices', below: ['assumptions', 'acronyms', 'openQuestions'] },
  { key: 'signOff' },
];

/** All headings in their order. */
export const CHAPTERS: readonly Chapter[] = HEADINGS.flatMap(({ key, below = [] }, index) => {
  const number = String(index + 1);
  return [
    { key, number, level: 1 },
    ...below.map((name, place): Chapter => {
      const requirements = requirementChapter.options.find((option) => option === name);
      return {
        key: name,
        number: `${number}.${String(place + 1)}`,
        level: 2,
        ...(requirements === undefined ? {} : { requirements }),
      };
    }),
  ];
});
