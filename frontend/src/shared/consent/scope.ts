import type { Schemas } from '../api/schema';
import { RECORD_KINDS } from '../api/types';
import { z } from '../forms/schema';
import { i18n } from '../i18n/i18n';
import { today } from '../ui/format';

/** What a consent covers beside the general details: {@code kinds} null for every kind, and single records. */
export type Scope = Schemas['GrantScope'];
export type Consent = Scope & Pick<Schemas['GrantView'], 'until'>;

/** In days, as people choose them. */
const DAYS = { day: 1, week: 7, month: 30, year: 365 } as const;
const DAYS_MAX = 2 * 365;
const DAY_MILLIS = 24 * 60 * 60 * 1000;

const LENGTHS = ['asked', 'day', 'week', 'month', 'year', 'date'] as const;
export type Length = (typeof LENGTHS)[number];

/** A consent as it is typed. */
export const ScopeInput = z
  .object({
    reach: z.enum(['every', 'chosen']),
    kinds: z.array(z.enum(RECORD_KINDS)),
    records: z.array(z.string()),
    length: z.enum(LENGTHS),
    date: z.string(),
  })
  .check(
    z.refine(({ reach, kinds, records }) => reach === 'every' || kinds.length + records.length > 0, {
      path: ['kinds'],
      error: () => i18n.t('records:consent.nothing'),
    }),
    z.refine(({ length, date }) => length !== 'date' || (date >= today() && date <= lastDay()), {
      path: ['date'],
      error: () => i18n.t('records:consent.dates'),
    }),
  );
export type ScopeInput = z.infer<typeof ScopeInput>;

export const UNASKED: ScopeInput = { reach: 'every', kinds: [], records: [], length: 'week', date: '' };

/** The lengths to offer: all, or where a hospital asked its own and what is shorter. */
export function lengthsWithin(asked?: Consent): Length[] {
  if (!asked) return ['day', 'week', 'month', 'year', 'date'];
  const left = Date.parse(asked.until) - Date.now();
  const shorter = (['day', 'week', 'month', 'year'] as const).filter((length) => DAYS[length] * DAY_MILLIS < left);
  return ['asked', ...shorter];
}

export function inputOf({ kinds, records }: Consent): ScopeInput {
  return { reach: kinds === null ? 'every' : 'chosen', kinds: kinds ?? [], records, length: 'asked', date: '' };
}

export function consentOf({ reach, kinds, records, length, date }: ScopeInput, asked?: Consent): Consent {
  return { kinds: reach === 'every' ? null : kinds, records, until: untilOf(length, date, asked) };
}

/** The whole of the last day counts, as this person's calendar has it. */
function untilOf(length: Length, date: string, asked?: Consent) {
  if (length === 'asked') return asked!.until;
  if (length === 'date') return new Date(`${date}T23:59:59`).toISOString();
  return new Date(Date.now() + DAYS[length] * DAY_MILLIS).toISOString();
}

export function lastDay() {
  return new Date(Date.now() + (DAYS_MAX - 1) * DAY_MILLIS).toISOString().slice(0, 10);
}
