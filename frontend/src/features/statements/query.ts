import { queryOptions } from '@tanstack/react-query';
import { request } from '../../shared/api/request';
import type { Schemas } from '../../shared/api/schema';

/** What the patient states without a record; {@code name} is null for "no known allergies" alone. */
export type Statement = Schemas['StatementView'];

/** Newest first, all at once: the server keeps a hundred at most. */
export const statementsQuery = queryOptions({
  queryKey: ['patients', 'me', 'statements'],
  queryFn: ({ signal }) => request({ to: 'GET /patients/me/statements', signal }),
});
