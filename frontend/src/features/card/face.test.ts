import { expect, test } from 'vitest';
import { faceOf, NOTHING_CHOSEN } from './face';
import type { Known } from './query';

function known(...substances: string[]): Known {
  return {
    generalDetails: { bloodGroup: 'B+', emergencyContacts: [{ name: 'Ravi', phone: '+91 98480 22338' }] },
    essentials: {
      allergies: { status: substances.length > 0 ? 'LISTED' : 'NONE_KNOWN', items: substances.map((substance) => ({ substance })) },
    },
  };
}

const EVERYTHING = { bloodGroup: true, allergies: true, contact: 0 };

test('nothing is printed that was not chosen, and nothing that is not known', () => {
  expect(faceOf(NOTHING_CHOSEN, known('Penicillin'))).toEqual({});
  expect(faceOf(EVERYTHING, undefined)).toEqual({});
  const unknown: Known = { generalDetails: null, essentials: { allergies: { status: 'NOT_STATED', items: [] } } };
  expect(faceOf(EVERYTHING, unknown)).toEqual({});
});

test('what was chosen is printed as it is known, and that none is known is not nothing', () => {
  expect(faceOf(EVERYTHING, known('Penicillin', 'Peanuts'))).toEqual({
    bloodGroup: 'B+',
    allergies: { names: ['Penicillin', 'Peanuts'], more: 0 },
    contact: { name: 'Ravi', phone: '+91 98480 22338' },
  });
  expect(faceOf(EVERYTHING, known()).allergies).toEqual({ names: [], more: 0 });
});

test('allergies for which there is no room are counted, never cut', () => {
  const long = 'Sulfamethoxazole and trimethoprim';
  expect(faceOf(EVERYTHING, known(long, long, long, 'Latex')).allergies).toEqual({ names: [long, 'Latex'], more: 2 });
  expect(faceOf(EVERYTHING, known('x'.repeat(200), 'Latex')).allergies).toEqual({ names: ['Latex'], more: 1 });
  expect(faceOf(EVERYTHING, known('x'.repeat(200))).allergies).toEqual({ names: [], more: 1 });
});
