import { expect, test } from 'vitest';
import type { Session } from '../api/types';
import { whereNext } from './session';

const STAFF: Session = { role: 'staff', displayName: 'City Hospital', mustChangePassword: false, mustEnrolFactor: false };
const PATIENT: Session = { ...STAFF, role: 'patient', displayName: 'Asha Rao' };

test.each([
  [STAFF, '/desk/patients/p1/emergency'],
  [STAFF, '/staff'],
  [STAFF, '/me/security'],
  [STAFF, '/password'],
  [PATIENT, '/me/records/r1'],
])('whoever logs in again is where he was: %o', (session, from) => {
  expect(whereNext(session, from)).toBe(from);
});

test.each([
  [PATIENT, '/desk/patients/p1', '/me'],
  [STAFF, '/me/records/r1', '/desk'],
  [STAFF, '/deskundig', '/desk'],
  [STAFF, undefined, '/desk'],
  [{ ...STAFF, mustChangePassword: true }, '/desk/patients/p1', '/password'],
  [{ ...PATIENT, limitedUntil: '2026-12-01T00:00:00Z' }, '/me/accesses', '/me/security'],
])('another role, or a log-in that has something to do first, goes elsewhere: %o from %s', (session, from, to) => {
  expect(whereNext(session as Session, from)).toBe(to);
});
