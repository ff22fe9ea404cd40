import type { Mention } from './query';

export type Point = { recordedOn: string; value: number; text: string };

/** A plain number and its unit; "<0.5", "130/80" and ranges are no points of a line. */
const MEASURED = /^(\d{1,3}(?:,\d{2,3})+(?:\.\d+)?|\d+(?:\.\d+)?)\s*([^\d\s<>/–-].*)?$/;

/** "Down from 2.3": a value before, of a day that the record does not tell. */
const EARLIER = /^from\s/i;

/**
 * The values of a result that was measured on several days, oldest first; none where one of them cannot be drawn beside
 * the others, because half a line would mislead.
 */
export function pointsOf(mentions: Mention[]): Point[] {
  const told = mentions.filter(({ detail }) => !EARLIER.test(detail?.trim() ?? ''));
  const measured = told.map(({ recordedOn, detail }) => {
    const found = MEASURED.exec(detail?.trim() ?? '');
    return found && { recordedOn, value: Number(found[1]!.replaceAll(',', '')), text: detail!.trim(), unit: found[2] ?? '' };
  });
  const points = measured.filter((point) => point !== null);
  const days = new Set(points.map(({ recordedOn }) => recordedOn)).size;
  const units = new Set(points.map(({ unit }) => unit.toLowerCase())).size;
  if (points.length < measured.length || days < 2 || units !== 1) return [];
  return points.sort((one, other) => one.recordedOn.localeCompare(other.recordedOn));
}
