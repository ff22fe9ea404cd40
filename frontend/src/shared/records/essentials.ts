import type { Essentials, Source } from '../api/types';

export const GROUPS = [
  'allergies',
  'medications',
  'conditions',
  'surgeries',
  'testResults',
  'treatments',
  'consultations',
  'immunizations',
  'advice',
  'pastMedications',
] as const;
export type Group = (typeof GROUPS)[number];

/** One item in the form that every group shares. */
export type Item = { key: string; name: string; detail: string; recordId?: string; source?: Source | null };

export function itemsOf(essentials: Essentials, group: Group): Item[] {
  return (essentials[group] ?? []).map((found, index) => ({
    key: found.itemId ?? `${group}-${index}`,
    name: 'substance' in found ? found.substance : found.name,
    detail: detailOf(found),
    recordId: found.recordId,
    source: found.source,
  }));
}

function detailOf(found: object) {
  const details = found as { reaction?: string | null; dose?: string | null; value?: string | null };
  return details.reaction ?? details.dose ?? details.value ?? '';
}
