import {
  people as englishPeople,
  role as englishRoles,
  srs as english,
  training as englishTraining,
  uat as englishUat,
} from '../../../locales/en-US.json';
import {
  people as chinesePeople,
  role as chineseRoles,
  srs as chinese,
  training as chineseTraining,
  uat as chineseUat,
} from '../../../locales/zh-CN.json';
import type { ContentLanguage } from '../../engagement/contract';

const LOCALES = { en: 'en-US', zh: 'zh-CN' } as const;
const TEXTS = {
  en: {
    ...{ srs: english, role: englishRoles, people: englishPeople, training: englishTraining },
    uat: { number: englishUat.number },
  },
  zh: {
    ...{ srs: chinese, role: chineseRoles, people: chinesePeople, training: chineseTraining },
    uat: { number: chineseUat.number },
  },
} as const;

type Values = Readonly<Record<string, unknown>>;

/**
 * The texts of the screens in one language, for a document that is made without a screen. Days and moments are those of
 * UTC: nobody says in which zone the document is read.
 */
export function exportTexts(language: ContentLanguage) {
  const locale = LOCALES[language];
  const plurals = new Intl.PluralRules(locale);
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 6 });
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  const moment = new Intl.DateTimeFormat(locale, {
    ...{ dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' },
  });
  return {
    text: (key: string, values: Values = {}): string => {
      const { count } = values;
      const plural = typeof count === 'number' ? `${key}_${plurals.select(count)}` : key;
      const found = textAt(TEXTS[language], plural) ?? textAt(TEXTS[language], key) ?? key;
      return found.replace(/\{\{(\w+)\}\}/g, (_, name: string) => valueText(values[name]));
    },
    amount: (value: number) => number.format(value),
    day: (isoDate: string) => day.format(Date.parse(isoDate)),
    moment: (at: number) => `${moment.format(at)} UTC`,
  };
}

/** A sentence for somebody whose language is not known: in both. */
export function inBothLanguages(key: string): string {
  return `${exportTexts('en').text(key)} / ${exportTexts('zh').text(key)}`;
}

function textAt(texts: object, key: string): string | undefined {
  const found = key
    .split('.')
    .reduce<unknown>(
      (value, step) =>
        typeof value === 'object' && value !== null
          ? Object.entries(value).find(([name]) => name === step)?.[1]
          : undefined,
      texts,
    );
  return typeof found === 'string' ? found : undefined;
}

function valueText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
