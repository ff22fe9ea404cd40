import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { Problem } from './problem';

const RETRIES = 3;

/** One cache, in memory: a session that ended anywhere ends everywhere. */
export function createQueryClient() {
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError: endSession }),
    mutationCache: new MutationCache({ onError: endSession }),
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        refetchOnWindowFocus: false,
        retry: (failures, error) => failures < RETRIES && error instanceof Problem && error.worthRetrying,
        retryDelay: (failures, error) =>
          error instanceof Problem && error.retryAfterSeconds ? error.retryAfterSeconds * 1000 : 400 * 2 ** failures,
      },
    },
  });

  function endSession(error: Error) {
    if (error instanceof Problem && error.sessionEnded) client.setQueryData(['session'], null);
  }

  return client;
}
