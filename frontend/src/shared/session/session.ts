import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { Problem } from '../api/problem';
import { forgetPosition, request } from '../api/request';
import type { Role, Session } from '../api/types';

/** Who is signed in; null where nobody is. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async (): Promise<Session | null> => {
    try {
      return await request({ to: 'GET /sessions/current' });
    } catch (error) {
      if (error instanceof Problem && error.sessionEnded) return null;
      throw error;
    }
  },
  staleTime: Infinity,
});

export function useSession() {
  return useQuery(sessionQuery);
}

/** Puts another person in charge of this page: nothing of the one before stays in memory. */
export function useSwitchSession() {
  const client = useQueryClient();
  return (session: Session | null) => {
    forgetPosition();
    client.removeQueries({ predicate: (query) => query.queryKey[0] !== 'session' });
    client.setQueryData(sessionQuery.queryKey, session);
  };
}

const HOMES: Record<Role, string> = { patient: '/me', staff: '/desk', auditor: '/audit', admin: '/admin' };

export const SECURITY = '/me/security';

/** The first segments of what a role sees. */
const PLACES: Record<Role, string[]> = { patient: ['/me'], staff: ['/desk', '/staff'], auditor: ['/audit'], admin: ['/admin'] };
const ANYBODYS = [SECURITY, '/password'];

/** Whether all that belongs to the role is open. */
export function isFree(session: Session) {
  return !session.mustChangePassword && !session.mustEnrolFactor;
}

export function homeOf(session: Session) {
  if (session.mustChangePassword) return '/password';
  return session.mustEnrolFactor || session.limitedUntil ? SECURITY : HOMES[session.role];
}

/** After log-in: where one was, if that belongs to this role; else the role's own home. */
export function whereNext(session: Session, from?: string) {
  const open = isFree(session) && !session.limitedUntil;
  const own = [...PLACES[session.role], ...ANYBODYS].some((place) => from === place || from?.startsWith(`${place}/`));
  return open && own ? from! : homeOf(session);
}
