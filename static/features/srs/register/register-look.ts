import {
  byPlace,
  requirementName,
  requirementPriority,
  type RequirementFacts,
} from '../../../../src/srs/requirement/contract';
import { wordingFindings } from '../../../../src/srs/wording/contract';
import { VALUES } from '../requirement-values';

/** Fields that the list is narrowed by. */
export const FILTERS = ['type', 'priority', 'scope', 'fit', 'state', 'chapter'] as const;
export type Filter = (typeof FILTERS)[number];
/** What is still missing before a requirement can be signed. */
export const MISSING = ['question', 'criteria', 'value', 'wording'] as const;
export type Missing = (typeof MISSING)[number];
export const SORTS = ['place', 'number', 'priority', 'changed'] as const;
export type Sort = (typeof SORTS)[number];

/** What of the register is shown and in which order. It lives in the address, so that a link shows the same. */
export interface RegisterLook {
  readonly text: string;
  readonly type: string;
  readonly priority: string;
  readonly scope: string;
  readonly fit: string;
  readonly state: string;
  readonly chapter: string;
  readonly module: string;
  readonly missing: Missing | '';
  readonly sort: Sort;
}

export const USUAL_LOOK: RegisterLook = {
  text: '',
  type: '',
  priority: '',
  scope: '',
  fit: '',
  state: '',
  chapter: '',
  module: '',
  missing: '',
  sort: 'place',
};

export function readLook(params: URLSearchParams): RegisterLook {
  const read = (name: string) => params.get(name) ?? '';
  const oneOf = (filter: Filter) => VALUES[filter].find((value) => value === read(filter)) ?? '';
  return {
    text: read('q').slice(0, 100),
    type: oneOf('type'),
    priority: oneOf('priority'),
    scope: oneOf('scope'),
    fit: oneOf('fit'),
    state: oneOf('state'),
    chapter: oneOf('chapter'),
    module: read('module').slice(0, 80),
    missing: MISSING.find((one) => one === read('missing')) ?? '',
    sort: SORTS.find((one) => one === read('sort')) ?? 'place',
  };
}

/** Entries of the address; what is usual is left out of it. */
export function entriesOf({ text, sort, ...look }: RegisterLook): Readonly<Record<string, string>> {
  return { ...look, q: text, sort: sort === 'place' ? '' : sort };
}

/** Whether anything but the order narrows the list. */
export function isNarrowed(look: RegisterLook): boolean {
  return JSON.stringify(look) !== JSON.stringify({ ...USUAL_LOOK, sort: look.sort });
}

/** Whether a requirement lacks it. */
export function lacks(requirement: RequirementFacts, missing: Missing): boolean {
  switch (missing) {
    case 'question':
      return requirement.openQuestion !== undefined;
    case 'criteria':
      return requirement.acceptanceCriteria.length === 0;
    case 'value':
      return requirement.fit === 'gap' && requirement.gapValue === undefined;
    case 'wording':
      return wordingFindings(requirement).length > 0;
  }
}

/** Those that the look shows, in its order. What was taken out shows only when it is asked for. */
export function shownRequirements(
  requirements: readonly RequirementFacts[],
  look: RegisterLook,
): readonly RequirementFacts[] {
  const words = wordsIn(look.text);
  return requirements
    .filter(
      (requirement) =>
        FILTERS.every((filter) => look[filter] === '' || requirement[filter] === look[filter]) &&
        (look.state !== '' || requirement.state !== 'retired') &&
        (look.module === '' || requirement.module === look.module) &&
        (look.missing === '' || lacks(requirement, look.missing)) &&
        hasWords(requirement, words),
    )
    .sort(ORDERS[look.sort]);
}

const ORDERS: Readonly<Record<Sort, (a: RequirementFacts, b: RequirementFacts) => number>> = {
  place: byPlace,
  number: (a, b) => a.number - b.number,
  priority: (a, b) => rank(a) - rank(b) || byPlace(a, b),
  changed: (a, b) => b.changed.at - a.changed.at || byPlace(a, b),
};

function rank({ priority }: RequirementFacts): number {
  return requirementPriority.options.indexOf(priority);
}

export function wordsIn(text: string): readonly string[] {
  return text.toLowerCase().split(/\s+/).filter(Boolean);
}

/** Whether every word stands somewhere in what people wrote, or in the number. */
export function hasWords(requirement: RequirementFacts, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const { number, title, statement, rationale, acceptanceCriteria, source } = requirement;
  const { userStory, module, openQuestion } = requirement;
  const text = [
    requirementName(number),
    title,
    statement,
    rationale,
    module,
    openQuestion,
    source?.who,
    userStory?.role,
    userStory?.want,
    userStory?.so,
    ...acceptanceCriteria.map((criterion) => criterion.text),
  ]
    .join('\n')
    .toLowerCase();
  return words.every((word) => text.includes(word));
}
