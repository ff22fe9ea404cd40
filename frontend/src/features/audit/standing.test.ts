import { expect, test } from 'vitest';
import type { Fact, HistoryEntry } from './history-query';
import { differences, standingAt } from './standing';

const MORNING = '2026-11-22T07:00:00Z';
const NOON = '2026-11-22T12:00:00Z';
const LATE = Date.parse('2026-11-23T00:00:00Z');

function fact(changed: Partial<Fact>): Fact {
  return { about: 'CONSENT', id: 'g1', state: 'GRANTED', since: MORNING, ...changed };
}

function event(...changes: Fact[]) {
  return { changes } as HistoryEntry;
}

function marks(then: HistoryEntry[], now: HistoryEntry[], thenMoment = LATE) {
  return differences(standingAt(then, thenMoment), standingAt(now, LATE)).map(({ key, mark }) => [key, mark]);
}

test('of each thing the last change counts, and things of another kind with the same id are others', () => {
  const standing = standingAt(
    [event(fact({ state: 'REQUESTED' }), fact({ about: 'RECORD', state: 'PROCESSING' })), event(fact({}))],
    LATE,
  );
  expect([...standing.values()].map(({ state }) => state)).toEqual(['GRANTED', 'PROCESSING']);
});

test('a consent has run out from its last moment on, without an event', () => {
  const granted = [event(fact({ until: NOON }))];
  expect(standingAt(granted, Date.parse(NOON) - 1).get('CONSENT/g1')!.state).toBe('GRANTED');
  expect(standingAt(granted, Date.parse(NOON)).get('CONSENT/g1')!.state).toBe('EXPIRED');
  expect(marks(granted, granted, Date.parse(MORNING))).toEqual([['CONSENT/g1', 'ended']]);
});

test('what was revoked before it ran out stays revoked, and a due erasure does not run out', () => {
  const over = [event(fact({ state: 'REVOKED', until: NOON }), fact({ about: 'ERASURE', id: 'p', state: 'ASKED', until: NOON }))];
  expect([...standingAt(over, LATE).values()].map(({ state }) => state)).toEqual(['REVOKED', 'ASKED']);
});

test('each thing is marked as new, changed, ended or the same', () => {
  const before = [event(fact({}), fact({ id: 'g2' }), fact({ about: 'IDENTITY', id: 'p', state: 'NONE' }))];
  const after = [
    ...before,
    event(fact({ state: 'REVOKED' }), fact({ about: 'IDENTITY', id: 'p', state: 'CONFIRMED' })),
    event(fact({ about: 'RECORD', id: 'r1', state: 'PROCESSING' })),
  ];
  expect(marks(before, after)).toEqual([
    ['IDENTITY/p', 'changed'],
    ['RECORD/r1', 'new'],
    ['CONSENT/g1', 'ended'],
    ['CONSENT/g2', 'same'],
  ]);
});

test('a detail that changed is a difference, too', () => {
  const record = fact({ about: 'RECORD', id: 'r1', state: 'SUMMARIZED', restricted: false });
  expect(marks([event(record)], [event(record), event({ ...record, restricted: true })])).toEqual([
    ['RECORD/r1', 'changed'],
  ]);
});

test('what was over before is left out, but an emergency access stays to be judged', () => {
  const over = [event(fact({ state: 'REFUSED' }), fact({ about: 'EMERGENCY', id: 'e1', state: 'OPEN', until: NOON }))];
  expect(marks(over, over)).toEqual([['EMERGENCY/e1', 'same']]);
});

test('what comes again after it was over counts as new', () => {
  const then = [event(fact({ about: 'ERASURE', id: 'p', state: 'ENDED' }))];
  expect(marks(then, [...then, event(fact({ about: 'ERASURE', id: 'p', state: 'ASKED' }))])).toEqual([
    ['ERASURE/p', 'new'],
  ]);
});
