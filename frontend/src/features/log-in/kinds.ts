export const KINDS = ['patient', 'hospital', 'auditor', 'admin'] as const;
export type Kind = (typeof KINDS)[number];

export function kindOf(segment: string | undefined): Kind {
  return KINDS.find((kind) => kind === segment) ?? 'patient';
}

/** What the API calls it: a hospital's named staff log in with {@code <hospitalId>/<name>}. */
export function apiKind(kind: Kind, identifier: string) {
  return kind === 'hospital' && identifier.includes('/') ? 'staff' : kind;
}
