/** The dihedral group D5 and the permutation of Verhoeff (1969), as UIDAI uses them for the Aadhaar number's last digit. */
const D5 = [
  [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
  [1, 2, 3, 4, 0, 6, 7, 8, 9, 5],
  [2, 3, 4, 0, 1, 7, 8, 9, 5, 6],
  [3, 4, 0, 1, 2, 8, 9, 5, 6, 7],
  [4, 0, 1, 2, 3, 9, 5, 6, 7, 8],
  [5, 9, 8, 7, 6, 0, 4, 3, 2, 1],
  [6, 5, 9, 8, 7, 1, 0, 4, 3, 2],
  [7, 6, 5, 9, 8, 2, 1, 0, 4, 3],
  [8, 7, 6, 5, 9, 3, 2, 1, 0, 4],
  [9, 8, 7, 6, 5, 4, 3, 2, 1, 0],
];
const PERMUTATION = [
  [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
  [1, 5, 7, 6, 2, 8, 3, 0, 9, 4],
  [5, 8, 0, 3, 7, 9, 6, 1, 4, 2],
  [8, 9, 1, 6, 0, 4, 3, 5, 2, 7],
  [9, 4, 5, 3, 1, 2, 6, 8, 7, 0],
  [4, 2, 8, 6, 5, 7, 3, 9, 0, 1],
  [2, 7, 9, 3, 8, 0, 6, 4, 1, 5],
  [7, 0, 4, 6, 9, 1, 3, 2, 5, 8],
];

export const AADHAAR_DIGITS = 12;

export type AadhaarState = 'incomplete' | 'wrong-start' | 'wrong-check-digit' | 'valid';

export function hasVerhoeffCheckDigit(digits: string) {
  let check = 0;
  [...digits].reverse().forEach((digit, place) => {
    check = D5[check]![PERMUTATION[place % 8]![Number(digit)]!]!;
  });
  return check === 0;
}

export function aadhaarState(digits: string): AadhaarState {
  if (/^[01]/.test(digits)) return 'wrong-start';
  if (!/^[0-9]{12}$/.test(digits)) return 'incomplete';
  return hasVerhoeffCheckDigit(digits) ? 'valid' : 'wrong-check-digit';
}

export function onlyDigits(text: string, max = AADHAAR_DIGITS) {
  return text.replace(/[^0-9]/g, '').slice(0, max);
}

export function groupedByFour(digits: string) {
  return digits.replace(/(.{4})(?=.)/g, '$1 ');
}

export function masked(digits: string) {
  return groupedByFour('X'.repeat(Math.max(0, digits.length - 4)) + digits.slice(-4));
}
