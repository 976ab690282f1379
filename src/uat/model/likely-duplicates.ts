/** A bug that may be the one that a tester has just met. */
export interface BugCandidate {
  readonly issueId: string;
  readonly summary: string;
  /** What the app knows of the run in which it was found; absent for issues that people wrote. */
  readonly module?: string | undefined;
  readonly caseId?: string | undefined;
  readonly stepId?: string | undefined;
}

/** What a tester has met. */
export interface MetFailure {
  readonly title: string;
  readonly module: string;
  readonly caseId: string;
  readonly stepId?: string | undefined;
}

export interface LikelyBug<Candidate> {
  readonly candidate: Candidate;
  /** 0 to 100. */
  readonly score: number;
}

/** Fewer points than this are chance. */
const LEAST_SCORE = 25;
/** Bugs that a tester looks through. */
export const MOST_LIKELY = 5;
/** What says nothing of a fault, in either language. */
const STOP_WORDS = new Set(
  (
    'a an and as at be by can cannot does for from has have in is it its no not of on or so than that the then there this to ' +
    'was when which while with 的 了 在 是 和 与 不 没 有 为 时 后'
  ).split(' '),
);
const HAN = /\p{Script=Han}/u;

/**
 * Words of a title that tell faults apart: in lower case, each once, without those that say nothing; a Chinese text has no
 * spaces and is taken as its pairs of characters.
 */
export function tellingWords(text: string): ReadonlySet<string> {
  const parts = text.toLowerCase().match(/\p{Script=Han}+|[\p{L}\p{N}]+/gu) ?? [];
  return new Set(
    parts.flatMap(splitMixed).flatMap((part) => (HAN.test(part) ? pairsOf(part) : word(part))),
  );
}

/** A run of letters may hold Chinese ones. */
function splitMixed(part: string): readonly string[] {
  return part.match(/\p{Script=Han}+|[^\p{Script=Han}]+/gu) ?? [];
}

function word(part: string): readonly string[] {
  return part.length < 2 || STOP_WORDS.has(part) ? [] : [part];
}

function pairsOf(part: string): readonly string[] {
  const characters = Array.from(part);
  if (characters.length === 1) return STOP_WORDS.has(part) ? [] : [part];
  return characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`);
}

/**
 * Which bugs are likely the same, the likeliest first. Up to 60 points for the share of words that both titles have, 10
 * for the same module, 20 for the same case, 10 for the same step of it. Equal ones stay as they came.
 */
export function likelyDuplicates<Candidate extends BugCandidate>(
  met: MetFailure,
  candidates: readonly Candidate[],
): readonly LikelyBug<Candidate>[] {
  const words = tellingWords(met.title);
  return candidates
    .map((candidate) => ({ candidate, score: scoreOf(met, words, candidate) }))
    .filter(({ score }) => score >= LEAST_SCORE)
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST_LIKELY);
}

function scoreOf(
  met: MetFailure,
  words: ReadonlySet<string>,
  { summary, module, caseId, stepId }: BugCandidate,
): number {
  const isSameCase = caseId === met.caseId;
  const isSameStep = isSameCase && stepId !== undefined && stepId === met.stepId;
  return (
    Math.round(60 * overlap(words, tellingWords(summary))) +
    (module === met.module ? 10 : 0) +
    (isSameCase ? 20 : 0) +
    (isSameStep ? 10 : 0)
  );
}

/** Share of common words in both titles together (Dice), 0 to 1. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size + b.size === 0) return 0;
  const common = [...a].filter((one) => b.has(one)).length;
  return (2 * common) / (a.size + b.size);
}

/** Words that Jira is asked for, the longest first: search takes what holds one of them. */
export function wordsToSearch(title: string): readonly string[] {
  return [...tellingWords(title)].sort((a, b) => b.length - a.length).slice(0, 8);
}
