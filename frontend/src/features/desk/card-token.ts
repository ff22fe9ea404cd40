/** Crockford's base 32: no I, L, O or U. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const WORD = 'JEEVAN';
const LETTERS = 28;
const AADHAAR_DIGITS = 12;

export type CardState = 'incomplete' | 'wrong' | 'valid';

/** Whether what is typed can be no number: it has a letter, or too many digits. */
export function isCard(typed: string) {
  return /\p{L}/u.test(typed) || typed.replace(/[^0-9]/g, '').length > AADHAAR_DIGITS;
}

export function cardState(typed: string): CardState {
  const letters = lettersOf(typed);
  if ([...letters].some((letter) => !ALPHABET.includes(letter)) || letters.length > LETTERS) return 'wrong';
  if (letters.length < LETTERS) return 'incomplete';
  return checkSum(letters) === 0 ? 'valid' : 'wrong';
}

/** As the server reads it: the word before it and what stands between are no part of it, and O is 0, I and L are 1. */
function lettersOf(typed: string) {
  const bare = typed.replace(/[\s-]/g, '').toUpperCase();
  const letters = bare.startsWith(WORD) && bare.length !== LETTERS ? bare.slice(WORD.length) : bare;
  return letters.replace(/O/g, '0').replace(/[IL]/g, '1');
}

/** A polynomial over GF(32), modulo x^5 + x^2 + 1, which has x as a root where no letter is wrong (ADR 0022). */
function checkSum(letters: string) {
  let sum = 0;
  for (const letter of letters) {
    const doubled = sum << 1;
    sum = (doubled < 32 ? doubled : doubled ^ 0b100101) ^ ALPHABET.indexOf(letter);
  }
  return sum;
}
