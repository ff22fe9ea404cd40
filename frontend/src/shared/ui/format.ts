import { useTranslation } from 'react-i18next';

/** Dates, numbers and measures as the chosen language writes them (in India). */
export function useFormat() {
  const { i18n } = useTranslation();
  const locale = `${i18n.language}-IN`;
  return {
    date: (isoDate: string) =>
      new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(isoDate)),
    moment: (isoInstant: string) =>
      new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(isoInstant)),
    time: (moment: Date) => new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(moment),
    percent: (part: number) =>
      new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(part),
    measure: (value: number, unit: 'centimeter' | 'kilogram') =>
      new Intl.NumberFormat(locale, { style: 'unit', unit }).format(value),
    size: (bytes: number) => size(bytes, locale),
    count: (count: number) => new Intl.NumberFormat(locale).format(count),
  };
}

const UNITS = [
  ['terabyte', 1e12],
  ['gigabyte', 1e9],
  ['megabyte', 1e6],
  ['kilobyte', 1e3],
] as const;

function size(bytes: number, locale: string) {
  const [unit, per] = UNITS.find(([, least]) => bytes >= least) ?? ['byte', 1];
  const value = bytes / per;
  const unitDisplay = unit === 'byte' ? 'long' : 'short'; // its short form has no plural
  const format = { style: 'unit', unit, unitDisplay, maximumFractionDigits: value < 10 ? 1 : 0 } as const;
  return new Intl.NumberFormat(locale, format).format(value);
}

/** Today on this machine's calendar, as an ISO date. */
export function today() {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}
