import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import en from './locales/en-US.json';
import zh from './locales/zh-CN.json';

/** Starts the translations in the session's language. */
export async function startTranslations(locale: string): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: locale,
    fallbackLng: 'en-US',
    resources: { 'en-US': { translation: en }, 'zh-CN': { translation: zh } },
    interpolation: { escapeValue: false },
  });
  document.documentElement.lang = locale;
}
