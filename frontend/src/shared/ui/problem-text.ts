import type { TFunction } from 'i18next';
import type { FieldError, Problem } from '../api/problem';
import common from '../i18n/locales/en/common.json';

type Known = keyof typeof common.problem;

/** What happened and what to do, in words; the code stays out of sight. */
export function problemText(problem: Problem, t: TFunction) {
  return t(`problem.${known(problem.code)}`);
}

/** The server's own words are English, and tell more than any of ours; beside them stands what they are. */
export function fieldText(error: FieldError, problem: Problem, t: TFunction) {
  return problem.code === 'invalid-field' ? t('invalid.server', { message: error.message }) : problemText(problem, t);
}

function known(code: string): Known {
  return code in common.problem ? (code as Known) : 'internal';
}
