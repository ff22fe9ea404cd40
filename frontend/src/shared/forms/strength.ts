export type Strength = 0 | 1 | 2 | 3 | 4;

const BITS = [28, 42, 56, 72];

/** A rough upper bound of what a guesser must try; repeated and consecutive characters count little. */
export function strengthOf(password: string): Strength {
  const bits = surprising(password) * Math.log2(alphabetOf(password));
  return BITS.filter((least) => bits >= least).length as Strength;
}

function alphabetOf(password: string) {
  const kinds: [RegExp, number][] = [[/[a-z]/, 26], [/[A-Z]/, 26], [/[0-9]/, 10], [/[^a-zA-Z0-9]/, 33]];
  return kinds.reduce((size, [kind, letters]) => size + (kind.test(password) ? letters : 0), 1);
}

function surprising(password: string) {
  const codes = [...password].map((letter) => letter.codePointAt(0)!);
  return codes.reduce((sum, code, at) => sum + (at > 0 && Math.abs(code - codes[at - 1]!) <= 1 ? 0.25 : 1), 0);
}
