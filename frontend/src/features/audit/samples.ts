import type { Fact, HistoryEntry } from './history-query';

const LAKE = { hospitalId: 'H-1', name: 'Lake Hospital' };

export function fact(changed: Partial<Fact> & Pick<Fact, 'about' | 'state'>): Fact {
  return { id: 'p1', since: '2026-11-20T07:00:00Z', ...changed };
}

function entry(position: number, eventName: string, changed: Partial<HistoryEntry>): HistoryEntry {
  return {
    position,
    eventId: `e${position}`,
    eventName,
    at: `2026-11-${19 + position}T07:00:00Z`,
    actorRole: 'STAFF',
    actorOrganisation: 'H-1',
    actorOrganisationName: 'Lake Hospital',
    actorPerson: 'dr-mehta',
    recordId: null,
    hospital: null,
    code: null,
    note: null,
    justified: null,
    until: null,
    changes: [],
    ...changed,
  };
}

/** Opened, confirmed, a document, a consent that has run out since, and the document withdrawn. */
export const HISTORY: HistoryEntry[] = [
  entry(1, 'patient.registered', {
    changes: [fact({ about: 'REGISTRATION', state: 'REGISTERED' }), fact({ about: 'IDENTITY', state: 'NONE' })],
  }),
  entry(2, 'patient.identity-confirmed', {
    code: 'PASSPORT',
    changes: [fact({ about: 'IDENTITY', state: 'CONFIRMED', code: 'PASSPORT', hospital: LAKE })],
  }),
  entry(3, 'record.uploaded', {
    recordId: 'r1',
    changes: [fact({ about: 'RECORD', id: 'r1', state: 'PROCESSING', kind: 'LAB_REPORT', hospital: LAKE })],
  }),
  entry(4, 'access.granted', {
    actorRole: 'PATIENT',
    actorOrganisation: null,
    actorOrganisationName: null,
    hospital: LAKE,
    until: '2026-11-23T12:00:00Z',
    changes: [
      fact({
        about: 'CONSENT',
        id: 'g1',
        state: 'GRANTED',
        hospital: LAKE,
        until: '2026-11-23T12:00:00Z',
        scope: { kinds: ['LAB_REPORT'], records: ['r1'] },
      }),
    ],
  }),
  entry(5, 'record.withdrawn', {
    recordId: 'r1',
    code: 'WRONG_PATIENT',
    note: 'Another Asha',
    changes: [
      fact({ about: 'RECORD', id: 'r1', state: 'DESTROYED', kind: 'LAB_REPORT', hospital: LAKE, code: 'WRONG_PATIENT' }),
    ],
  }),
];
