import { screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { i18n } from '../shared/i18n/i18n';
import { firstLanguage } from '../shared/i18n/language';
import { renderAt } from '../shared/testing/render';
import { LanguageChoice } from './LanguageChoice';

afterEach(async () => {
  localStorage.clear();
  await i18n.changeLanguage('en');
});

function browserSpeaks(...tags: string[]) {
  vi.spyOn(navigator, 'languages', 'get').mockReturnValue(tags);
}

test('the first visit speaks as the browser does', () => {
  browserSpeaks('fr-FR', 'te-IN', 'en-GB');
  expect(firstLanguage()).toBe('te');
});

test('a browser of no known language is spoken to in English', () => {
  browserSpeaks('ta-IN');
  expect(firstLanguage()).toBe('en');
});

test('a chosen language is spoken at once, told to the browser, and remembered by its code alone', async () => {
  const { user } = renderAt(<LanguageChoice />);
  await user.selectOptions(screen.getByRole('combobox', { name: 'Language' }), 'हिन्दी');
  expect(await screen.findByRole('combobox', { name: 'भाषा' })).toHaveValue('hi');
  expect(document.documentElement.lang).toBe('hi');
  expect(Object.values({ ...localStorage })).toEqual(['hi']);
  expect(firstLanguage()).toBe('hi');
});

test('what was kept by another version is no language', () => {
  localStorage.setItem('jeevan-language', 'toString');
  browserSpeaks('hi');
  expect(firstLanguage()).toBe('hi');
});
