import { expect, test } from 'vitest';
import { cardState, isCard } from './card-token';

const PRINTED = '7K3M 9QXT 0AB4 CDEF GHJK MNPQ RSTM'; // Examples.CARD_TOKEN

test('a card is a card however it is scanned or typed', () => {
  const typed = [PRINTED, `JEEVAN ${PRINTED}`, PRINTED.toLowerCase().replaceAll(' ', '-'), PRINTED.replaceAll(' ', ''), PRINTED.replace('0', 'o')];
  expect(typed.map(cardState)).toEqual(typed.map(() => 'valid'));
  expect(typed.every(isCard)).toBe(true);
});

test('one wrong letter, and two that changed places, are seen before anything is asked', () => {
  expect(cardState(PRINTED.replace('7', '8'))).toBe('wrong');
  expect(cardState(PRINTED.replace('7K', 'K7'))).toBe('wrong');
  expect(cardState(PRINTED.replace('M', 'U'))).toBe('wrong');
  expect(cardState(`${PRINTED} 0`)).toBe('wrong');
});

test('what is not typed to the end is not called wrong', () => {
  expect(['J', 'JEEV', 'JEEVAN', 'JEEVAN 7K3M', '7K3M 9'].map(cardState)).toEqual(Array(5).fill('incomplete'));
});

test('a number is no card, and what has too many digits for one may be', () => {
  expect(['', '2341', '2341 2341 2346'].some(isCard)).toBe(false);
  expect(isCard('2341 2341 2346 7')).toBe(true);
});
