import type { TFunction } from 'i18next';
import type { FieldError, Problem } from '../api/problem';
import common from '../i18n/locales/en/common.json';

type Known = keyof typeof common.problem;

const CHOSEN_PASSWORDS = ['password', 'newPassword'];

/** What happened and what to do, in words; the code stays out of sight. */
export function problemText(problem: Problem, t: TFunction) {
  return t(`problem.${known(problem.code)}`);
}

/** The server's own words are English, and tell more than any of ours; beside them stands what they are. */
export function fieldText(error: FieldError, problem: Problem, t: TFunction) {
  if (problem.code !== 'invalid-field') return problemText(problem, t);
  if (CHOSEN_PASSWORDS.includes(error.name)) return t('password.refused'); // the form has seen to its length
  return t('invalid.server', { message: error.message });
}

function known(code: string): Known {
  return code in common.problem ? (code as Known) : 'internal';
}
