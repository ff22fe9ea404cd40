import * as z from 'zod/mini';
import { i18n } from '../i18n/i18n';
import { aadhaarState } from './verhoeff';

z.config({ jitless: true }); // else zod tries eval, which the CSP refuses and reports

export { z };

export const PASSWORD_CHARACTERS_MIN = 8;
const PASSWORD_CHARACTERS_MAX = 128;
const REASON_CHARACTERS_MIN = 10;
const REASON_CHARACTERS_MAX = 500;

export const required = z.string().check(z.trim(), z.minLength(1, { error: () => i18n.t('invalid.required') }));

export const personName = z
  .string()
  .check(
    z.trim(),
    z.minLength(1, { error: () => i18n.t('invalid.required') }),
    z.maxLength(120, { error: () => i18n.t('invalid.name') }),
  );

export const aadhaarNumber = z
  .string()
  .check(z.refine((digits) => aadhaarState(digits) === 'valid', { error: () => i18n.t('invalid.aadhaar') }));

export const emailAddress = z
  .string()
  .check(z.trim(), z.regex(/^[^\s@]+@[^\s@]+$/, { error: () => i18n.t('invalid.email') }));

export const newPassword = z
  .string()
  .check(
    z.minLength(PASSWORD_CHARACTERS_MIN, { error: () => i18n.t('invalid.passwordShort') }),
    z.maxLength(PASSWORD_CHARACTERS_MAX, { error: () => i18n.t('invalid.passwordLong') }),
  );

/** Why somebody did what others will have to judge: as the server counts it. */
export const reason = z
  .string()
  .check(
    z.trim(),
    z.minLength(REASON_CHARACTERS_MIN, { error: () => i18n.t('invalid.reason') }),
    z.maxLength(REASON_CHARACTERS_MAX, { error: () => i18n.t('invalid.reason') }),
  );

/** Something, untouched: blanks belong to a password. */
export const filled = z.string().check(z.minLength(1, { error: () => i18n.t('invalid.required') }));
