import { queryOptions } from '@tanstack/react-query';
import { requestBytes } from '../../shared/api/request';
import { contentPath } from '../../shared/records/queries';

/** The bytes are forgotten as soon as nobody looks at them; each look is an access of its own. */
export function contentQuery(patient: string, recordId: string) {
  return queryOptions({
    queryKey: ['patients', patient, 'records', 'content', recordId],
    queryFn: ({ signal }) => requestBytes(contentPath(patient, recordId), { signal }),
    gcTime: 0,
    staleTime: Infinity,
    refetchOnWindowFocus: false,
  });
}
