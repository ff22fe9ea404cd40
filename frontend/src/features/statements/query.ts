import { queryOptions } from '@tanstack/react-query';
import { request } from '../../shared/api/request';
import type { Page } from '../../shared/api/types';

/** What the patient states without a record; {@code name} is null for "no known allergies" alone. */
export type Statement = {
  statementId: string;
  kind: 'ALLERGY' | 'NO_KNOWN_ALLERGIES' | 'MEDICATION' | 'CONDITION' | 'SURGERY';
  name: string | null;
  reaction: string | null;
  dose: string | null;
  since: string | null;
  statedAt: string;
};

/** Newest first, all at once: the server keeps a hundred at most. */
export const statementsQuery = queryOptions({
  queryKey: ['patients', 'me', 'statements'],
  queryFn: ({ signal }) => request<Page<Statement>>('/patients/me/statements', { signal }),
});
