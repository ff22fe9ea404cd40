import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { firstLanguage } from './language';
import common from './locales/en/common.json';

const files = import.meta.glob<{ default: object }>(['./locales/*/*.json', '!./locales/en/common.json']);

/** A language is a folder under locales; each namespace is loaded with the first screen that speaks it. */
export const i18n = i18next.createInstance();

i18n.on('languageChanged', (language) => {
  document.documentElement.lang = language;
});

void i18n
  .use({
    type: 'backend',
    init() {},
    read(language: string, namespace: string, done: (error: unknown, data: unknown) => void) {
      textsOf(language, namespace).then((texts) => done(null, texts), (error) => done(error, null));
    },
  })
  .use(initReactI18next)
  .init({
    lng: firstLanguage(),
    fallbackLng: false, // no language lacks a text, so that only the chosen one is loaded
    defaultNS: 'common',
    ns: ['common'],
    resources: { en: { common } },
    partialBundledLanguages: true,
    interpolation: { escapeValue: false }, // React escapes
  });

/** What every screen needs is said in English rather than not at all, where its file cannot be loaded. */
async function textsOf(language: string, namespace: string): Promise<object> {
  const load = files[`./locales/${language}/${namespace}.json`];
  if (!load) throw new Error(`No texts: ${language}/${namespace}`);
  try {
    return (await load()).default;
  } catch (error) {
    if (namespace === 'common') return common;
    throw error;
  }
}
