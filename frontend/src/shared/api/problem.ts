import type { Schemas } from './schema';

/** One input that was refused; {@code name} is spelled as in the request. */
export type FieldError = { name: string; message: string };

type ProblemDetails = Partial<Schemas['Problem']>;

const UNAVAILABLE = [502, 503, 504];

/** A refused or failed request: RFC 9457's details, or {@code unreachable} where no answer came at all. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly detail = '',
    readonly fields: FieldError[] = [],
    readonly retryAfterSeconds?: number,
  ) {
    super(`${status} ${code}`);
    this.name = 'Problem';
  }

  static unreachable() {
    return new Problem(0, 'unreachable');
  }

  static of(status: number, body: string, retryAfter?: string | null) {
    const details = parse(body);
    const seconds = retryAfter ? Number(retryAfter) : undefined;
    return new Problem(status, details.code ?? codeOf(status), details.detail, fieldsOf(details), seconds);
  }

  get sessionEnded() {
    return this.status === 401 && this.code !== 'wrong-credentials';
  }

  get worthRetrying() {
    return UNAVAILABLE.includes(this.status) || this.code === 'unreachable';
  }
}

export function asProblem(error: unknown) {
  return error instanceof Problem ? error : new Problem(0, 'internal');
}

function parse(body: string): ProblemDetails {
  try {
    return (JSON.parse(body) as ProblemDetails | null) ?? {};
  } catch {
    return {}; // a proxy's page, not our answer: the status tells enough
  }
}

function codeOf(status: number) {
  if (status === 401) return 'not-signed-in';
  if (status === 404) return 'not-found';
  if (status === 413) return 'too-large';
  if (status === 429) return 'too-many-attempts';
  return UNAVAILABLE.includes(status) ? 'unavailable' : 'internal';
}

function fieldsOf({ errors = [] }: ProblemDetails): FieldError[] {
  return errors.map(({ field, message }) => ({ name: field, message }));
}
