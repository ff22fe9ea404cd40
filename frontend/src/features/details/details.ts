import type { BloodGroup, GeneralDetails, Gender } from '../../shared/api/types';
import { personName, z } from '../../shared/forms/schema';
import { i18n } from '../../shared/i18n/i18n';
import { today } from '../../shared/ui/format';

const PHONE = /^\+?[0-9][0-9 ()-]{5,18}[0-9]$/;

type Limit = 'age' | 'height' | 'weight' | 'phone' | 'birth';

function refusal(limit: Limit) {
  return () => i18n.t(`patient:invalid.${limit}`);
}

function numberWithin(least: number, most: number, limit: Limit) {
  const fits = (text: string) => text === '' || (Number(text) >= least && Number(text) <= most);
  return z.string().check(z.trim(), z.refine(fits, { error: refusal(limit) }));
}

const contact = z
  .object({ name: z.string().check(z.trim(), z.maxLength(120)), phone: z.string().check(z.trim()) })
  .check(
    z.refine(({ name, phone }) => name !== '' || phone === '', {
      path: ['name'],
      error: () => i18n.t('invalid.required'),
    }),
    z.refine(({ name, phone }) => (name === '' && phone === '') || PHONE.test(phone), {
      path: ['phone'],
      error: refusal('phone'),
    }),
  );

/** What is typed; the limits are the server's. An empty text means "not stated". */
export const DetailsInput = z.object({
  fullName: personName,
  emergencyContacts: z.array(contact),
  dateOfBirth: z.string().check(z.refine((date) => date === '' || date <= today(), { error: refusal('birth') })),
  age: numberWithin(0, 130, 'age'),
  gender: z.string(),
  heightCm: numberWithin(20, 272, 'height'),
  weightKg: numberWithin(0.2, 650, 'weight'),
  bloodGroup: z.string(),
});
export type DetailsInput = z.infer<typeof DetailsInput>;

export const CONTACTS_MAX = 5;
export const NO_CONTACT = { name: '', phone: '' };

export function typed(details: GeneralDetails | null, fullName: string): DetailsInput {
  const contacts = details?.emergencyContacts ?? [];
  return {
    fullName: details?.fullName ?? fullName,
    emergencyContacts: contacts.length > 0 ? contacts : [NO_CONTACT],
    dateOfBirth: details?.dateOfBirth ?? '',
    age: text(details?.age),
    gender: details?.gender ?? '',
    heightCm: text(details?.heightCm),
    weightKg: text(details?.weightKg),
    bloodGroup: details?.bloodGroup ?? '',
  };
}

export function stated(input: DetailsInput): GeneralDetails {
  return {
    fullName: input.fullName,
    emergencyContacts: input.emergencyContacts.filter(({ name }) => name !== ''),
    dateOfBirth: input.dateOfBirth || null,
    age: number(input.age),
    gender: (input.gender || null) as Gender | null,
    heightCm: number(input.heightCm),
    weightKg: number(input.weightKg),
    bloodGroup: (input.bloodGroup || null) as BloodGroup | null,
  };
}

function text(value: number | null | undefined) {
  return value == null ? '' : String(value);
}

function number(value: string) {
  return value === '' ? null : Number(value);
}
