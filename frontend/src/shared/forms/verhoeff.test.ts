import { expect, test } from 'vitest';
import { aadhaarState, groupedByFour, masked } from './verhoeff';

const VALID = '999941057058'; // published by UIDAI for tests

test('accepts a number whose check digit fits', () => {
  expect(aadhaarState(VALID)).toBe('valid');
});

test('sees every single mistyped digit', () => {
  for (let at = 1; at < VALID.length; at++) {
    for (const digit of '0123456789'.replace(VALID[at]!, '')) {
      expect(aadhaarState(VALID.slice(0, at) + digit + VALID.slice(at + 1))).toBe('wrong-check-digit');
    }
  }
});

test('sees two neighbours swapped', () => {
  expect(aadhaarState('999941050758')).toBe('wrong-check-digit');
});

test('refuses a first digit of 0 or 1 at once, and waits for the rest otherwise', () => {
  expect(aadhaarState('1')).toBe('wrong-start');
  expect(aadhaarState('9999')).toBe('incomplete');
});

test('shows only the last four digits when masked', () => {
  expect(masked(VALID)).toBe('XXXX XXXX 7058');
  expect(groupedByFour('99994')).toBe('9999 4');
});
