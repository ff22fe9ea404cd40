import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import common from './locales/en/common.json';

const files = import.meta.glob<{ default: Record<string, string> }>(['./locales/*/*.json', '!./locales/en/common.json']);

/** A language is a folder under locales; each namespace is loaded with the first screen that speaks it. */
export const i18n = i18next.createInstance();

void i18n
  .use({
    type: 'backend',
    init() {},
    read(language: string, namespace: string, done: (error: unknown, data: unknown) => void) {
      const load = files[`./locales/${language}/${namespace}.json`];
      if (!load) return done(new Error(`No texts: ${language}/${namespace}`), null);
      load().then((file) => done(null, file.default), (error) => done(error, null));
    },
  })
  .use(initReactI18next)
  .init({
    lng: 'en',
    fallbackLng: 'en',
    defaultNS: 'common',
    ns: ['common'],
    resources: { en: { common } },
    partialBundledLanguages: true,
    interpolation: { escapeValue: false }, // React escapes
  });
