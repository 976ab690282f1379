import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';

const loaders = {
  'en-US': () => import('../../../locales/en-US.json'),
  'zh-CN': () => import('../../../locales/zh-CN.json'),
};

/** The language of the app for a locale of Atlassian: Chinese for every `zh`, English otherwise. */
export function appLocale(locale: string): keyof typeof loaders {
  return locale.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en-US';
}

/** Loads the one language that this reader needs and starts the translations. */
export async function startTranslations(locale: string): Promise<void> {
  const language = appLocale(locale);
  const { default: translation } = await loaders[language]();
  await i18next.use(initReactI18next).init({
    lng: language,
    resources: { [language]: { translation } },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  document.documentElement.lang = language;
}
