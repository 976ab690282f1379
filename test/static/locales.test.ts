import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import english from '../../locales/en-US.json';
import chinese from '../../locales/zh-CN.json';
import { PROBLEM_PARAMS } from '../../src/plan/exchange/problem-keys';

type Texts = Readonly<{ [key: string]: string | Texts }>;

const PLURAL = /_(zero|one|other)$/;

function keysOf(texts: Texts, path = ''): string[] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [`${path}${key}`] : keysOf(value, `${path}${key}.`),
  );
}

function textOf(texts: Texts, key: string): string {
  const found = key
    .split('.')
    .reduce<string | Texts>((at, part) => (typeof at === 'string' ? at : (at[part] ?? '')), texts);
  return typeof found === 'string' ? found : '';
}

const withoutPlural = (texts: Texts) =>
  new Set(keysOf(texts).map((key) => key.replace(PLURAL, '')));

/** Keys of the texts there are. */
const known = withoutPlural(english);

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      return ['node_modules', 'dist', 'data'].includes(entry.name) ? [] : sources(path);
    }
    return /\.tsx?$/.test(entry.name) ? [readFileSync(path, 'utf8')] : [];
  });
}

/** First captures of a pattern in every file of a folder, each once. */
function namedIn(folder: string, pattern: RegExp): string[] {
  const found = sources(folder).flatMap((text) =>
    [...text.matchAll(pattern)].map(([, key]) => key ?? ''),
  );
  return [...new Set(found)].sort();
}

describe('the locale files', () => {
  test('have the same keys', () => {
    expect([...withoutPlural(chinese)].sort()).toEqual([...withoutPlural(english)].sort());
  });

  test('use the same parameters in both languages', () => {
    const parameters = (text: string) => [...text.matchAll(/\{\{\w+\}\}/g)].map(String).sort();
    for (const key of keysOf(english).filter((name) => !name.endsWith('_one'))) {
      expect([key, parameters(textOf(chinese, key))]).toEqual([
        key,
        parameters(textOf(english, key)),
      ]);
    }
  });

  test('have a text for every key that a screen names', () => {
    const named = namedIn('static', /\bt\(\s*'([\w.]+)'/g);
    expect(named.length).toBeGreaterThan(100);
    expect(named.filter((key) => !known.has(key))).toEqual([]);
  });

  test('have a text for every error and reason that the back end names', () => {
    const named = [
      ...namedIn('src', /\bkey: '(\w+)'/g),
      ...namedIn('static/shared', /\bkey: '(\w+)'/g),
    ].filter((key) => key !== 'startMoved' && !(key in PROBLEM_PARAMS));
    expect(named.length).toBeGreaterThan(20);
    const spaces = [
      'errors',
      'plan.reason',
      'risk.band',
      'risk.category',
      'change.level',
      'srs.chapter',
    ];
    const hasText = (key: string) => spaces.some((space) => known.has(`${space}.${key}`));
    expect(named.filter((key) => !hasText(key))).toEqual([]);
  });
  test.each(Object.entries(PROBLEM_PARAMS))(
    'have a sentence for the finding %s of an import, with its parameters alone',
    (key, params) => {
      const sentence = textOf(english, `exchange.problem.${key}`);
      const used = [...sentence.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? '');

      expect(sentence).not.toBe('');
      expect(used.filter((name) => !params.some((param) => param === name))).toEqual([]);
    },
  );
});
