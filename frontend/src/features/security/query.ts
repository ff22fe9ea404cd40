import { queryOptions } from '@tanstack/react-query';
import { request } from '../../shared/api/request';
import type { PasskeyOptions } from '../../shared/api/types';

export type Passkey = { passkeyId: string; label: string; createdAt: string; lastUsedAt: string };

/** {@code proven}: within the last five minutes, so that changes are taken. */
export type Account = {
  email: string;
  factors: string[];
  totp: boolean;
  passkeys: Passkey[];
  passkeysAvailable: boolean;
  recoveryCodesLeft: number;
  factorDemanded: boolean;
  proven: boolean;
  limitedUntil?: string | null;
};

export type OpenSession = {
  handle: string;
  begunAt: string;
  lastSeenAt: string;
  device?: string | null;
  current: boolean;
};

export type TotpOffer = { challengeId: string; secret: string; uri: string; qr: string };
export type PasskeyOffer = { challengeId: string; publicKey: PasskeyOptions };
export type Enrolled = { recoveryCodes?: string[] };

export const accountQuery = queryOptions({
  queryKey: ['security', 'account'],
  queryFn: ({ signal }) => request<Account>('/accounts/current', { signal }),
});

export const sessionsQuery = queryOptions({
  queryKey: ['security', 'sessions'],
  queryFn: ({ signal }) => request<{ items: OpenSession[] }>('/sessions', { signal }),
});
