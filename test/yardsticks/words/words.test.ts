import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import english from '../../../locales/en-US.json';
import chinese from '../../../locales/zh-CN.json';
import { pseudo } from '../../support/pseudo-locale';
import { writeReport } from '../../support/yardsticks/report';
import { refusedWords } from './glossary';
import { spacedTexts, wideKeys } from './spaced-texts';
import { screenFiles, textsInCode } from './texts-in-code';
import { isUsed, keysOf, namedKeys } from './used-keys';

const TEMPLATES = 'src/templates/data';
const PLURAL = /_(one|other)$/;

const templateTexts = readdirSync(TEMPLATES, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.json'))
  .map((name) => ({ name, text: readFileSync(join(TEMPLATES, name), 'utf8') }));

afterAll(() => {
  writeReport('words', {
    title: 'Words',
    columns: ['what', 'count'],
    rows: [
      ['files of screens without a text of their own', screenFiles().length],
      ['texts, each in both languages', keysOf(english).length],
      ['words that the glossary refuses', refusedWords().length],
      ['files of templates read for them', templateTexts.length],
    ],
  });
});

test('no screen has a text of its own', () => {
  expect(screenFiles().flatMap((path) => textsInCode(path))).toEqual([]);
});

test.each([
  ['<p>Go on</p>'],
  ["<p>{isLate ? 'Too late' : t('state.onTime')}</p>"],
  ['<input aria-label="Name of the client" />'],
  ["<input placeholder={isWide ? 'Search the plan' : ''} />"],
  ['<p title={`${count} days`}>{count}</p>'],
])('a text in the code is found: %s', (code) => {
  expect(textsInCode('screen.tsx', `const screen = ${code};`)).toHaveLength(1);
});

test('no wide sign of Chinese has a space beside it', () => {
  const wide = wideKeys(chinese);
  expect(wide.last.split('\n').length).toBeGreaterThan(100);
  expect(screenFiles().flatMap((path) => spacedTexts(path, wide))).toEqual([]);
});

test.each([
  ["<p>{t('a.sentence')} {t('a.words')}</p>", 1],
  ["<p>{t('a.sentence')}{' '}<b>{name}</b></p>", 1],
  ["<p><b>{isLate ? t('a.sentence') : t('a.words')}</b> {name}</p>", 1],
  ['<p>{count > 0 && t(`a.${kind}`, { count })} {name}</p>', 1],
  ["<p>{sentences.join(' ')}</p>", 1],
  ["<p>{`${t('a.sentence')} ${name}`}</p>", 1],
  ["<p>{isShort ? name : names.join(' ')}</p>", 1],
  ["<p>{name} {count > 0 && t('a.aside')}</p>", 1],
  ["<p>{t('a.words')} {t('a.sentence')}</p>", 0],
  ["<p>{t('a.sentence')}<Gap />{name}</p>", 0],
  ["<p className={[one, other].join(' ')}>{t('a.sentence')}</p>", 0],
])('a space beside a wide sign is found: %s', (code, count) => {
  const wide = wideKeys({ a: { sentence: '到期。', words: '到期', aside: '（两天）' } });
  expect(spacedTexts('screen.tsx', wide, `const screen = ${code};`)).toHaveLength(count);
});

test('every text is asked for by somebody', () => {
  const named = namedKeys();
  const keys = new Set(keysOf(english).map((key) => key.replace(PLURAL, '')));
  expect([...keys].filter((key) => !isUsed(key, named))).toEqual([]);
});

test('English has both forms of a plural, Chinese the one that it knows', () => {
  const forms = (texts: object) => keysOf(texts).filter((key) => PLURAL.test(key));
  const bases = [...new Set(forms(english).map((key) => key.replace(PLURAL, '')))];

  expect(bases.length).toBeGreaterThan(10);
  expect(forms(english).sort()).toEqual(
    bases.flatMap((key) => [`${key}_one`, `${key}_other`]).sort(),
  );
  expect(forms(chinese).sort()).toEqual(bases.map((key) => `${key}_other`).sort());
});

test('every title of the manifest has its text', () => {
  const keys = new Set(keysOf(english));
  const titles = titlesIn(parse(readFileSync('manifest.yml', 'utf8')));

  expect(titles.length).toBeGreaterThan(0);
  expect(titles.filter((key) => !keys.has(key))).toEqual([]);
});

test.each(refusedWords())('nobody writes “$not” for “$but”', ({ not, places }) => {
  const screens = [
    { name: 'en-US.json', text: Object.values(textsOf(english)).join('\n') },
    { name: 'zh-CN.json', text: Object.values(textsOf(chinese)).join('\n') },
  ];
  const read = [
    ...(places.includes('screens') ? screens : []),
    ...(places.includes('templates') ? templateTexts : []),
  ];
  const word = new RegExp(/^\w/.test(not) ? `\\b${not}\\b` : not, 'i');

  expect(read.length).toBeGreaterThan(0);
  expect(read.filter(({ text }) => word.test(text)).map(({ name }) => name)).toEqual([]);
});

test.each([
  ['Save', '[Sávë ön]'],
  ['', '[]'],
  ['{{count}} days', '[{{count}} dáÿš ön]'],
])('the long text of %j is %j', (text, long) => {
  expect(pseudo(text)).toBe(long);
});

function textsOf(texts: object): readonly string[] {
  return Object.values(texts).flatMap((value: unknown) =>
    typeof value === 'object' && value !== null
      ? textsOf(value)
      : [String(value).replaceAll(/\{\{.*?\}\}/g, '')],
  );
}

function titlesIn(node: unknown): readonly string[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) =>
    key === 'i18n' && typeof value === 'string' ? [value] : titlesIn(value),
  );
}
