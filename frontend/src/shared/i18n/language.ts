/** Every language is a folder under locales, and calls itself by its own name. */
export const LANGUAGES = { en: 'English', hi: 'हिन्दी', te: 'తెలుగు' } as const;

export type Language = keyof typeof LANGUAGES;

const KEY = 'jeevan-language';

/** What was chosen on this device before; else the first language of the browser's that is spoken here. */
export function firstLanguage(): Language {
  const asked = [remembered(), ...navigator.languages].map((tag) => tag?.toLowerCase().split('-')[0]);
  return asked.find((code): code is Language => code !== undefined && Object.hasOwn(LANGUAGES, code)) ?? 'en';
}

function remembered() {
  try {
    return localStorage.getItem(KEY) ?? undefined;
  } catch {
    return undefined; // a browser that keeps nothing
  }
}

export function remember(language: Language) {
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // A browser that keeps nothing asks again at the next visit.
  }
}
