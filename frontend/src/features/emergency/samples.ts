import type { EmergencySummary, Mention, RecordRef } from './query';

export const MARCH = {
  recordId: 'r2',
  title: 'Discharge summary',
  kind: 'DISCHARGE_SUMMARY' as const,
  recordedOn: '2026-03-09',
  hospital: { hospitalId: 'H-2', name: 'Lake Hospital' },
};
export const JANUARY = {
  ...MARCH,
  recordId: 'r1',
  title: 'Consultation',
  recordedOn: '2026-01-10',
  hospital: { hospitalId: 'H-1', name: null },
};
export const UNNAMED = { recordId: 'r5', title: null, kind: null, recordedOn: '2026-05-05', hospital: null };

export function mention(record: RecordRef, name: string, detail: string | null, itemId: string | null = 'm1'): Mention {
  const source = { page: 3, text: `It says ${name}.` };
  return { ...record, itemId, name, detail, source, scanned: false, assessments: [], selfStated: false, since: null };
}

export function ownWords(name: string | null, detail: string | null, since: string | null = null): Mention {
  const place = { recordId: null, title: null, kind: null, recordedOn: '2026-04-01', hospital: null };
  return { ...place, itemId: name && 's1', name, detail, source: null, scanned: null, assessments: [], selfStated: true, since };
}

export const PLAIN = { recordId: 'r2', origin: 'MACHINE_READ' as const, disputed: false, assessments: [], conflicts: [] };
export const NOTHING: EmergencySummary = {
  generalDetails: null,
  essentials: {
    allergies: { status: 'NOT_STATED', items: [], noneKnownStatedIn: [], noneKnownSelfStatedOn: null },
    medications: [],
    conditions: [],
    surgeries: [],
    testResults: [],
  },
  narratives: [],
  coverage: {
    recordsRead: 0,
    recordsProcessing: 0,
    notRead: [],
    partlyRead: [],
    readFromScans: [],
    pagesNotCounted: [],
    restricted: 0,
    outsideConsent: 0,
    newestRecordedOn: null,
    asOf: '2026-11-22T07:00:00Z',
  },
  complete: true,
};
