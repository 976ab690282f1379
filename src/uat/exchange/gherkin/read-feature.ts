import { GHERKIN_WORDS, type GherkinWord } from './gherkin-words';

/** A scenario as its file tells it; an outline is one for each line of its examples. */
export interface Scenario {
  /** Line of the file in which it begins, from 1. */
  readonly line: number;
  readonly feature: string;
  readonly name: string;
  readonly description: string;
  readonly tags: readonly string[];
  readonly steps: readonly GherkinStep[];
}

export interface GherkinStep {
  /** `and` and `but` are of the kind of the step before. */
  readonly kind: 'given' | 'when' | 'then';
  readonly text: string;
}

interface Block {
  readonly line: number;
  readonly name: string;
  readonly tags: readonly string[];
  readonly description: string[];
  readonly steps: GherkinStep[];
  readonly examples: string[][];
}

/**
 * Reads a file of Gherkin, in English or Chinese, as far as a test by people needs it: feature, rule, background,
 * scenario, outline with examples, steps with their tables and texts. Nothing in it makes it fail: what is no keyword is
 * description.
 */
export function readFeature(text: string): readonly Scenario[] {
  const scenarios: Scenario[] = [];
  let feature = '';
  let background: Block | undefined;
  let block: Block | undefined;
  let tags: string[] = [];
  let isInTable = false;
  let quote: string | undefined;
  const end = () => {
    if (block !== undefined && block !== background) {
      scenarios.push(...expanded(block, feature, background?.steps ?? []));
    }
    block = undefined;
  };
  for (const [index, raw] of text.split(/\r\n?|\n/).entries()) {
    const line = raw.trim();
    if (quote !== undefined) {
      if (line === quote) quote = undefined;
      else extend(block, raw.trim());
      continue;
    }
    if (line === '"""' || line === '```') {
      quote = line;
      continue;
    }
    if (line === '' || line.startsWith('#')) continue;
    if (line.startsWith('@')) {
      tags.push(...line.split(/\s+/).map((tag) => tag.slice(1)));
      continue;
    }
    if (line.startsWith('|')) {
      const cells = cellsOf(line);
      if (isInTable) block?.examples.push(cells);
      else extend(block, cells.join(' | '));
      continue;
    }
    const found = keywordOf(line);
    if (found === undefined) {
      block?.description.push(line);
      continue;
    }
    const { word, rest } = found;
    if (word === 'examples') {
      isInTable = true;
      continue;
    }
    if (word === 'feature' || word === 'rule') {
      end();
      if (word === 'feature') feature = rest;
      if (word === 'feature') background = undefined;
      tags = [];
      continue;
    }
    if (word === 'background' || word === 'scenario' || word === 'outline') {
      end();
      isInTable = false;
      block = { line: index + 1, name: rest, tags, description: [], steps: [], examples: [] };
      tags = [];
      if (word === 'background') background = block;
      continue;
    }
    const kind = word === 'and' ? (block?.steps.at(-1)?.kind ?? 'given') : word;
    block?.steps.push({ kind, text: rest });
  }
  end();
  return scenarios;
}

/** Keywords of blocks end with a colon; in Chinese a step's keyword touches its words. */
function keywordOf(
  line: string,
): { readonly word: GherkinWord; readonly rest: string } | undefined {
  for (const { word, texts, isBlock } of GHERKIN_WORDS) {
    for (const text of texts) {
      if (!line.toLowerCase().startsWith(text.toLowerCase())) continue;
      const behind = line.slice(text.length);
      if (isBlock) {
        const colon = /^\s*[:：]\s*/.exec(behind);
        if (colon !== null) return { word, rest: behind.slice(colon[0].length) };
      } else if (/^\s/.test(behind) || !/[a-z*]$/i.test(text)) {
        return { word, rest: behind.replace(/^[,，:：\s]+/, '') };
      }
    }
  }
  return undefined;
}

/** A table or a text that belongs to the last step. */
function extend(block: Block | undefined, text: string): void {
  const last = block?.steps.pop();
  if (last !== undefined) block?.steps.push({ ...last, text: `${last.text} ${text}`.trim() });
}

function cellsOf(line: string): string[] {
  return line
    .replace(/^\||\|$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replaceAll('\\|', '|'));
}

/** One scenario; of an outline one for each example, with the values in their places and in its name. */
function expanded(
  { line, name, tags, description, steps, examples }: Block,
  feature: string,
  before: readonly GherkinStep[],
): readonly Scenario[] {
  const whole = { line, feature, tags, description: description.join(' ') };
  const all = [...before, ...steps];
  const [heads, ...rows] = examples;
  if (heads === undefined || rows.length === 0) return [{ ...whole, name, steps: all }];
  return rows.map((cells) => {
    const filled = (text: string) =>
      heads.reduce((known, head, at) => known.replaceAll(`<${head}>`, cells[at] ?? ''), text);
    const own = filled(name);
    return {
      ...whole,
      name: own === name ? `${name} (${cells.join(', ')})` : own,
      steps: all.map((step) => ({ ...step, text: filled(step.text) })),
    };
  });
}
