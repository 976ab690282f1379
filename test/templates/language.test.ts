import { templateSources } from '../../src/templates/data/index';
import { lessonSources } from '../../src/templates/data/lesson-sources';
import type { BilingualText, Template, TemplateKey } from '../../src/templates/template';

const keys: readonly TemplateKey[] = ['erp', 'crm', 'mes', 'plain'];

/** Words that promise without saying how much, by when or of what. */
const vagueEnglish =
  /\b(fast|quickly|user-friendly|etc|and\/or|tbd|asap|as soon as possible|appropriate|adequate|easy|easily|seamless|robust|various|as needed|optimal|if possible|improve efficiency)\b/i;
const vagueChinese =
  /提高效率|提升效率|尽快|尽量|友好|等等|适当|合理|及时|良好|若干|必要时|视情况|进一步|有效地|待定|酌情/;

/** Abbreviations, units and names that Chinese consultants write in Latin letters. */
const latinInChinese = /^(SRS|UAT|MVP|ERP|CRM|MES|RACI|IT|SIT|FAQ|OEE|PLC|SCADA|A|B)$/;

/** Units that both languages write alike. */
const signs = new Set(['%']);

/** Every text of a template with the path to it. */
function textsOf(value: unknown, path = ''): readonly (BilingualText & { path: string })[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('en' in value && 'zh' in value) {
    return [{ en: String(value.en), zh: String(value.zh), path }];
  }
  return Object.entries(value).flatMap(([name, inner]) => textsOf(inner, `${path}/${name}`));
}

async function offenders(key: TemplateKey, isWrong: (text: BilingualText) => boolean) {
  const texts = [await templateSources[key](), await lessonSources[key]()];
  return texts.flatMap((part) => textsOf(part)).filter(isWrong);
}

function namesOf(template: Template): readonly BilingualText[] {
  return [template, ...template.phases, ...template.phases.flatMap((phase) => phase.items)].map(
    (named) => named.name,
  );
}

describe.each(keys)('the texts of the template %s', (key) => {
  test('are there in both languages, trimmed and without control characters', async () => {
    const wrong = await offenders(key, ({ en, zh }) =>
      [en, zh].some((text) => text === '' || text !== text.trim() || /\p{Cc}|\s\s|\|/u.test(text)),
    );
    expect(wrong).toEqual([]);
  });

  test('differ between the languages, and the Chinese is written in Han characters', async () => {
    const wrong = await offenders(
      key,
      ({ en, zh }) => !signs.has(en) && (en === zh || !/\p{Script=Han}/u.test(zh)),
    );
    expect(wrong).toEqual([]);
  });

  test('hold no Han characters in English and only known abbreviations in Chinese', async () => {
    const wrong = await offenders(
      key,
      ({ en, zh }) =>
        /\p{Script=Han}|[，。；：（）]/u.test(en) ||
        (zh.match(/[A-Za-z]+/g) ?? []).some((word) => !latinInChinese.test(word)),
    );
    expect(wrong).toEqual([]);
  });

  test('use Chinese punctuation between Chinese words', async () => {
    const wrong = await offenders(key, ({ zh }) => /\p{Script=Han}[,;:?!()]/u.test(zh));
    expect(wrong).toEqual([]);
  });

  test('hold no vague words', async () => {
    const wrong = await offenders(
      key,
      ({ en, zh }) => vagueEnglish.test(en) || vagueChinese.test(zh),
    );
    expect(wrong).toEqual([]);
  });

  test('stay short: names up to 100 characters, every text up to 300', async () => {
    const long = namesOf(await templateSources[key]()).filter(
      ({ en, zh }) => en.length > 100 || zh.length > 100,
    );
    expect(long).toEqual([]);
    expect(await offenders(key, ({ en, zh }) => en.length > 300 || zh.length > 300)).toEqual([]);
  });

  test('give no two items the same name', async () => {
    const names = namesOf(await templateSources[key]());
    expect(new Set(names.map((name) => name.en)).size).toBe(names.length);
    expect(new Set(names.map((name) => name.zh)).size).toBe(names.length);
  });
});
