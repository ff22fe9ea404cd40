import { afterEach, expect, test } from 'vitest';
import { Problem } from '../api/problem';
import { i18n } from '../i18n/i18n';
import { fieldText } from './problem-text';

const FIELD = { name: 'weightKg', message: 'Between 0.2 and 650 kg' };
const REFUSED = new Problem(400, 'invalid-field', '', [FIELD]);

afterEach(() => i18n.changeLanguage('en'));

test('a refused value is told in the server\'s words, and what they are in the language of the page', async () => {
  expect(fieldText(FIELD, REFUSED, i18n.t)).toBe('Between 0.2 and 650 kg');
  await i18n.changeLanguage('hi');
  expect(fieldText(FIELD, REFUSED, i18n.t)).toMatch(/^\p{Script=Devanagari}.*\(Between 0\.2 and 650 kg\)$/u);
});

test('what is refused for a reason that has words of its own is told in those', () => {
  expect(fieldText(FIELD, new Problem(400, 'wrong-code', '', [FIELD]), i18n.t)).toContain('This code is not right');
});
