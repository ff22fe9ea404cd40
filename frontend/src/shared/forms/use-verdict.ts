import { useEffect, useState } from 'react';
import { request } from '../api/request';
import type { Schemas } from '../api/schema';
import { PASSWORD_CHARACTERS_MIN } from './schema';

export type Known = Omit<Schemas['PasswordCheck'], 'password'>;
type Verdict = Schemas['PasswordVerdict'];

const PAUSE_MILLIS = 400;

/** What the server says of a password that is being chosen, once its typing pauses; it decides in the end, too. */
export function useVerdict(password: string, { fullName, email, aadhaarNumber }: Known) {
  const [said, setSaid] = useState<Verdict & { of: string }>();
  useEffect(() => {
    if (password.length < PASSWORD_CHARACTERS_MIN) return;
    const left = new AbortController();
    const pause = setTimeout(() => {
      const body = { password, fullName, email, aadhaarNumber };
      request({ to: 'POST /password-checks', body, signal: left.signal }).then(
        (verdict) => setSaid({ ...verdict, of: password }),
        () => setSaid(undefined), // it is said when the form is sent
      );
    }, PAUSE_MILLIS);
    return () => {
      clearTimeout(pause);
      left.abort();
    };
  }, [password, fullName, email, aadhaarNumber]);
  return said?.of === password ? said : undefined;
}
