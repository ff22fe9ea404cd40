import type { AccessView } from './query';

/** What one person did by one right, without a longer pause: {@code looks} and {@code reasons} newest first. */
export type Visit = { latest: AccessView; reasons: string[]; looks: { view: AccessView['view']; count: number }[] };

const PAUSE_MILLIS = 60 * 60 * 1000;

/** Looks of the newest first become visits of the newest first; within one, looks of a kind are counted together. */
export function visitsOf(accesses: AccessView[]): Visit[] {
  const visits: Visit[] = [];
  let earliest: AccessView | undefined;
  for (const access of accesses) {
    const visit = visits.at(-1);
    if (!visit || !earliest || !sameVisit(access, earliest)) {
      visits.push({ latest: access, reasons: reasonsOf(access), looks: [{ view: access.view, count: access.count }] });
    } else {
      const known = visit.looks.find(({ view }) => view === access.view);
      if (known) known.count += access.count;
      else visit.looks.push({ view: access.view, count: access.count });
      for (const reason of reasonsOf(access)) if (!visit.reasons.includes(reason)) visit.reasons.push(reason);
    }
    earliest = access;
  }
  return visits;
}

function reasonsOf({ reason }: AccessView) {
  return reason === null ? [] : [reason];
}

function sameVisit(before: AccessView, after: AccessView) {
  return (
    before.person === after.person &&
    before.hospitalId === after.hospitalId &&
    before.right === after.right &&
    Date.parse(after.at) - Date.parse(before.at) < PAUSE_MILLIS
  );
}
