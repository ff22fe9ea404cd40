import type { TFunction } from 'i18next';
import type { FieldPath, FieldValues, UseFormSetError } from 'react-hook-form';
import type { Problem } from '../api/problem';
import { fieldText } from '../ui/problem-text';

/** Shows what the server refused at the fields it named; what it names of no field, FormProblem shows. */
export function showAtFields<T extends FieldValues>(
  problem: Problem,
  known: readonly FieldPath<T>[],
  setError: UseFormSetError<T>,
  t: TFunction,
) {
  problem.fields.forEach((error, index) => {
    const name = known.find((field) => covers(field, error.name));
    if (name) setError(name, { type: 'server', message: fieldText(error, problem, t) }, { shouldFocus: index === 0 });
  });
}

export function isAtFields(problem: Problem, known: readonly string[]) {
  return problem.fields.some((error) => known.some((field) => covers(field, error.name)));
}

function covers(field: string, refused: string) {
  return refused === field || refused.startsWith(`${field}.`) || refused.startsWith(`${field}[`);
}
