import type { Assessment, Essentials, Source } from '../api/types';

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
export type Item = {
  key: string;
  itemId?: string;
  name: string;
  detail: string;
  source?: Source | null;
  scanned: boolean;
  assessments: Assessment[];
};

export function itemsOf(essentials: Essentials, group: Group, scanned: number[] = []): Item[] {
  return (essentials[group] ?? []).map((found, index) => ({
    key: found.itemId ?? `${group}-${index}`,
    itemId: found.itemId,
    ...wordsOf(found),
    source: found.source,
    scanned: found.source != null && scanned.includes(found.source.page),
    assessments: found.assessments ?? [],
  }));
}

type Worded = {
  substance?: string;
  name?: string;
  reaction?: string | null;
  dose?: string | null;
  value?: string | null;
};

export function wordsOf(found: Worded) {
  return { name: found.substance ?? found.name ?? '', detail: found.reaction ?? found.dose ?? found.value ?? '' };
}

export function has(assessments: Assessment[], verdict: Assessment['verdict']) {
  return assessments.some((assessment) => assessment.verdict === verdict);
}
