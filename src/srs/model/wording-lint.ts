import type { RequirementFacts } from '../requirement/contract';
import { VAGUE_CHINESE, VAGUE_ENGLISH } from './vague-words';

export const WORDING_RULES = [
  'vague',
  'toBeDecided',
  'andOr',
  'severalInOne',
  'noShall',
  'noNumber',
] as const;
export type WordingRule = (typeof WORDING_RULES)[number];

/** Something that makes a text hard to sign and to test. Advice: it stops nobody from saving. */
export interface WordingFinding {
  readonly rule: WordingRule;
  /** `statement`, or `criterion.<id>`. */
  readonly field: string;
  /** The words that it is about, as they stand there. */
  readonly words?: string;
}

type Judged = Pick<RequirementFacts, 'statement' | 'type'> & {
  readonly acceptanceCriteria: readonly { readonly criterionId: string; readonly text: string }[];
};

/** What is wrong with the words of a requirement, in the order of its fields; for both languages at once. */
export function wordingFindings({
  statement,
  type,
  acceptanceCriteria,
}: Judged): readonly WordingFinding[] {
  const text = statement.trim();
  return [
    ...(text === ''
      ? []
      : [
          ...looseWords(text, 'statement'),
          ...(isSeveral(text) ? [{ rule: 'severalInOne', field: 'statement' } as const] : []),
          ...(SHALL.test(text) ? [] : [{ rule: 'noShall', field: 'statement' } as const]),
          ...(type === 'performance' && !hasNumber(text)
            ? [{ rule: 'noNumber', field: 'statement' } as const]
            : []),
        ]),
    ...acceptanceCriteria.flatMap((criterion) =>
      looseWords(criterion.text, `criterion.${criterion.criterionId}`),
    ),
  ];
}

/** Whether a goal says how much: without a number in its target nobody can say that it was reached. */
export function hasNumber(text: string): boolean {
  return /\p{Nd}|[一二三四五六七八九十百千万零两半]+\s*(?:[秒分小天日周月年次个条张份页人元倍成]|%|％)|百分之/u.test(
    text,
  );
}

const SHALL = /\b(?:shall|must|will)\b|应|须|必须|不得/iu;
const TO_BE_DECIDED =
  /\b(?:tbd|tbc|to be (?:decided|defined|determined|confirmed))\b|待定|待确认|另行(?:确定|通知)|\?\?+/giu;
const AND_OR = /\band\/or\b|和\/或|及\/或/giu;
const VAGUE = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?:${byLength(VAGUE_ENGLISH).map(spaced).join('|')})(?![\\p{L}\\p{N}-])|${byLength(VAGUE_CHINESE).join('|')}|等(?=[。；;，,）)]|$)`,
  'giu',
);

function looseWords(text: string, field: string): readonly WordingFinding[] {
  const found = (rule: WordingRule, pattern: RegExp) =>
    [...new Set([...text.matchAll(pattern)].map(([words]) => words))].map((words) => ({
      rule,
      field,
      words,
    }));
  return [
    ...found('vague', VAGUE),
    ...found('toBeDecided', TO_BE_DECIDED),
    ...found('andOr', AND_OR),
  ];
}

/** Two obligations in one text cannot be agreed, tested or changed apart from each other. */
function isSeveral(text: string): boolean {
  const english = text.match(/\b(?:shall|must)\b/giu)?.length ?? 0;
  // A condition in Chinese may hold the sign too: only where it begins a clause of its own does it count.
  const chinese = text.split(/[。；;]/u).filter((clause) => /应|必须|须/u.test(clause)).length;
  return english > 1 || chinese > 1;
}

/** The longest first, so that a phrase is found before a word in it. */
function byLength(words: readonly string[]): readonly string[] {
  return [...words].sort((a, b) => b.length - a.length);
}

function spaced(phrase: string): string {
  return phrase.replaceAll(' ', '\\s+');
}
