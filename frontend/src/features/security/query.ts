import { queryOptions } from '@tanstack/react-query';
import { request } from '../../shared/api/request';
import type { Schemas } from '../../shared/api/schema';

export type Passkey = Schemas['PasskeyAnswer'];

/** {@code proven}: within the last five minutes, so that changes are taken. */
export type Account = Schemas['AccountAnswer'];

export type OpenSession = Schemas['Listed'];

export type TotpOffer = Schemas['TotpOffer'];

export const accountQuery = queryOptions({
  queryKey: ['security', 'account'],
  queryFn: ({ signal }) => request({ to: 'GET /accounts/current', signal }),
});

export const sessionsQuery = queryOptions({
  queryKey: ['security', 'sessions'],
  queryFn: ({ signal }) => request({ to: 'GET /sessions', signal }),
});
