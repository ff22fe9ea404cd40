import { describe, expect, test } from 'vitest';
import { LANGUAGES } from './language';

type Texts = Map<string, string>;

const EQUAL_SHARE_MAX = 0.05;
const SCRIPTS: Record<string, RegExp> = {
  hi: /\p{Script=Devanagari}/u,
  te: /\p{Script=Telugu}/u,
};
const PLACEHOLDER = /\{\{[^}]*\}\}/g;
const LATIN_WORD = /\p{Script=Latin}+/gu;

const files = import.meta.glob<object>('./locales/*/*.json', { eager: true, import: 'default' });
const folders = [...new Set(Object.keys(files).map((path) => path.split('/')[2]!))];
const english = textsOf('en');

function textsOf(language: string): Texts {
  const texts: Texts = new Map();
  for (const [path, file] of Object.entries(files)) {
    const [, , folder, name] = path.split('/');
    if (folder === language) collect(file, name!.replace('.json', ':'), texts);
  }
  return texts;
}

function collect(value: unknown, key: string, texts: Texts) {
  if (typeof value === 'string') return void texts.set(key, value);
  Object.entries(value as object).forEach(([below, text]) => collect(text, `${key}.${below}`, texts));
}

function placeholders(text: string) {
  return (text.match(PLACEHOLDER) ?? []).sort();
}

/** Keys whose text somebody would have to mend. */
function keysWhere(texts: Texts, broken: (text: string, inEnglish: string) => boolean) {
  return [...texts].filter(([key, text]) => broken(text, english.get(key)!)).map(([key]) => key);
}

test('there is a folder for each language that can be chosen, and no other', () => {
  expect(Object.keys(LANGUAGES).sort()).toEqual(['en', 'hi', 'te']);
  expect(folders.sort()).toEqual(Object.keys(LANGUAGES).sort());
});

describe.each(Object.keys(LANGUAGES))('%s', (language) => {
  const texts = textsOf(language);

  test('has exactly the texts that English has', () => {
    expect(english.size).toBeGreaterThan(600);
    expect([...texts.keys()].sort()).toEqual([...english.keys()].sort());
  });

  test('leaves no text empty', () => {
    expect(keysWhere(texts, (text) => text.trim() === '')).toEqual([]);
  });

  test('fills in what English fills in', () => {
    const differs = (text: string, inEnglish: string) => placeholders(text).join() !== placeholders(inEnglish).join();
    expect(keysWhere(texts, differs)).toEqual([]);
  });
});

describe.each(Object.entries(SCRIPTS))('%s', (language, own) => {
  const texts = textsOf(language);

  test('says nearly everything in its own words and letters', () => {
    const equal = keysWhere(texts, (text, inEnglish) => text === inEnglish || !own.test(text));
    expect(equal.length, equal.join()).toBeLessThanOrEqual(texts.size * EQUAL_SHARE_MAX);
  });

  test('is written in its own letters alone, beside names and abbreviations that English has too', () => {
    const foreign = (text: string, inEnglish: string) => {
      const words = text.replaceAll(PLACEHOLDER, '').match(LATIN_WORD) ?? [];
      const letters = text.match(/[\p{L}\p{M}]/gu) ?? [];
      return (
        words.some((word) => !inEnglish.includes(word)) ||
        letters.some((letter) => !own.test(letter) && !/\p{Script=Latin}/u.test(letter))
      );
    };
    expect(keysWhere(texts, foreign)).toEqual([]);
  });
});
