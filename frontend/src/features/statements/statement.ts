import { required, z } from '../../shared/forms/schema';
import { i18n } from '../../shared/i18n/i18n';
import type { Statement } from './query';

export const GROUPS = {
  allergies: ['ALLERGY'],
  medicines: ['MEDICATION'],
  history: ['CONDITION', 'SURGERY'],
} as const;
export type Group = keyof typeof GROUPS;
export type Kind = (typeof GROUPS)[Group][number];

const CHARACTERS_MAX = 200;
const SINCE_CHARACTERS_MAX = 100;

function upTo(count: number) {
  return z.maxLength(count, { error: () => i18n.t('patient:statements.tooLong', { count }) });
}

/** What is typed; the limits are the server's. An empty text means that nothing is said. */
export const StatementInput = z.object({
  kind: z.enum(['ALLERGY', 'MEDICATION', 'CONDITION', 'SURGERY']),
  name: required.check(upTo(CHARACTERS_MAX)),
  detail: z.string().check(z.trim(), upTo(CHARACTERS_MAX)),
  since: z.string().check(z.trim(), upTo(SINCE_CHARACTERS_MAX)),
});
export type StatementInput = z.infer<typeof StatementInput>;

export function typed(kind: Kind, statement?: Statement): StatementInput {
  return {
    kind,
    name: statement?.name ?? '',
    detail: statement?.reaction ?? statement?.dose ?? '',
    since: statement?.since ?? '',
  };
}

export function stated({ kind, name, detail, since }: StatementInput) {
  return {
    kind,
    name,
    reaction: kind === 'ALLERGY' ? detail || null : null,
    dose: kind === 'MEDICATION' ? detail || null : null,
    since: since || null,
  };
}
