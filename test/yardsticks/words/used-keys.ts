import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Keys of texts as the code names them: whole ones, and patterns of those that it puts together. */
export interface NamedKeys {
  readonly whole: ReadonlySet<string>;
  readonly patterns: readonly RegExp[];
}

/** Texts whose key comes from elsewhere than a screen: the manifest, the back end's answers. */
const FROM_ELSEWHERE = [
  /^manifest\./,
  /^errors\./,
  /^notices\./,
  /^mapping\.reason\./,
  /^exchange\.problem\./,
  /^plan\.reason\./,
  // Why a line of the plan is late: put together by a pure function of the plan.
  /^plan\.why\.reason\./,
];

/** All keys of a file of texts, as paths. */
export function keysOf(texts: object, path = ''): readonly string[] {
  return Object.entries(texts).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null
      ? keysOf(value, `${path}${key}.`)
      : [`${path}${key}`],
  );
}

/** Where texts are asked for by their keys: screens, and the documents of a specification and a handbook. */
const PLACES = ['static', 'src/srs', 'src/training'];

/** Every literal of them that may be a key. */
export function namedKeys(): NamedKeys {
  const code = PLACES.flatMap(sources).join('\n');
  const whole = [...code.matchAll(/'([a-z]\w*(?:\.\w+)+)'/gi)].map(([, key]) => key ?? '');
  const patterns = [...code.matchAll(/`([a-z]\w*\.[^`\s]*\$\{[^`]*)`/gi)].map(([, text]) =>
    pattern(text ?? ''),
  );
  return { whole: new Set(whole), patterns };
}

/** Whether somebody asks for the text of this key. */
export function isUsed(key: string, { whole, patterns }: NamedKeys): boolean {
  return (
    whole.has(key) || [...FROM_ELSEWHERE, ...patterns].some((candidate) => candidate.test(key))
  );
}

/** A template literal as a pattern: what is put in is one step of the path. */
function pattern(text: string): RegExp {
  const parts = text.split(/\$\{[^}]*\}/).map((part) => part.replaceAll('.', '\\.'));
  return new RegExp(`^${parts.join('\\w+')}$`);
}

function sources(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      return ['node_modules', 'dist'].includes(entry.name) ? [] : sources(path);
    }
    return /\.tsx?$/.test(entry.name) ? [readFileSync(path, 'utf8')] : [];
  });
}
