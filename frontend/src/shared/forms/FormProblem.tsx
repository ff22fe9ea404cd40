import type { Problem } from '../api/problem';
import { ProblemAlert } from '../ui/ProblemAlert';
import { isAtFields } from './refusals';

/** What was refused, unless it stands at one of the form's fields already. */
export function FormProblem({ problem, fields = [] }: { problem: Problem | null; fields?: readonly string[] }) {
  return problem === null || isAtFields(problem, fields) ? null : <ProblemAlert error={problem} />;
}
