import { ABOUTS, type Fact, type HistoryEntry } from './history-query';

/** What has run out by a moment, no event says. */
export type FactThen = Omit<Fact, 'state'> & { state: Fact['state'] | 'EXPIRED' };

/** How everything stood at a moment, by what each fact is about. */
export type Standing = Map<string, FactThen>;

export type Mark = 'same' | 'changed' | 'ended' | 'new';

/** One thing as it stood then and as it stands now. */
export type Difference = { key: string; then?: FactThen; now?: FactThen; mark: Mark };

/** A consent that has run out does not wait for an event; an emergency access is over, and may still want a review. */
const RUNS_OUT: Record<string, string[]> = { CONSENT: ['REQUESTED', 'GRANTED'], EMERGENCY: ['OPEN'] };

const OVER = ['ENDED', 'REFUSED', 'REVOKED', 'VOID', 'EXPIRED'];

/** Events are in the order of the store. Of each thing the last change counts; what has run out by the moment has run out. */
export function standingAt(entries: HistoryEntry[], moment: number): Standing {
  const standing = new Map<string, Fact>();
  for (const { changes } of entries) {
    for (const fact of changes) standing.set(keyOf(fact), fact);
  }
  return new Map(
    [...standing].map(([key, fact]) => [key, ranOut(fact, moment) ? { ...fact, state: 'EXPIRED' as const } : fact]),
  );
}

/** Everything that stood then or stands now, in a fixed order; what was over before then is left out. */
export function differences(then: Standing, now: Standing): Difference[] {
  return [...new Set([...then.keys(), ...now.keys()])]
    .map((key) => differenceOf(key, then.get(key), now.get(key)))
    .filter((row) => stands(row.then) || stands(row.now))
    .sort((a, b) => orderOf(a) - orderOf(b));
}

export function stands(fact?: FactThen) {
  return fact !== undefined && (fact.about === 'EMERGENCY' || !OVER.includes(fact.state));
}

function differenceOf(key: string, then?: FactThen, now?: FactThen): Difference {
  if (!stands(then)) return { key, then, now, mark: 'new' };
  if (!stands(now)) return { key, then, now, mark: 'ended' };
  return { key, then, now, mark: JSON.stringify(then) === JSON.stringify(now) ? 'same' : 'changed' };
}

function keyOf({ about, id }: Fact) {
  return `${about}/${id}`;
}

function ranOut({ about, state, until }: Fact, moment: number) {
  return until !== undefined && (RUNS_OUT[about]?.includes(state) ?? false) && Date.parse(until) <= moment;
}

function orderOf({ then, now }: Difference) {
  return ABOUTS.indexOf((then ?? now)!.about);
}
