import { useTranslation } from 'react-i18next';
import type { About } from './history-query';

const CODES = {
  'record.withdrawn': 'audit:withdrawal',
  'summary.failed': 'records:reason',
  'patient.identity-confirmed': 'desk:identity',
  'access.emergency-started': 'audit:queue.reason',
  IDENTITY: 'desk:identity',
  EMERGENCY: 'audit:queue.reason',
} as const;

/** The server's words in the reader's; a word that this page does not know, from a newer server, is shown as it is. */
export function useWords() {
  const { t, i18n } = useTranslation(['audit', 'records', 'desk']);

  function word(key: string, value: string) {
    return i18n.exists(key) ? t(key as 'audit:title') : value;
  }

  return {
    event: (name: string) => word(`audit:event.${name}`, name),
    role: (role: string) => word(`audit:role.${role}`, role),
    about: (about: About) => t(`audit:fact.about.${about}`),
    state: (about: About, state: string) =>
      i18n.exists(`audit:fact.of.${about}.${state}`)
        ? word(`audit:fact.of.${about}.${state}`, state)
        : word(`audit:fact.state.${state}`, state),
    /** {@code of}: the event, or what the fact is about. */
    code: (of: string, code: string) => {
      const texts = of in CODES ? CODES[of as keyof typeof CODES] : codesOfRecord(code);
      return word(`${texts}.${code}`, code);
    },
    kind: (kind: string) => word(`records:kind.${kind}`, kind),
  };
}

/** A record has a word for why it was withdrawn, or for why it has no summary. */
function codesOfRecord(code: string) {
  return code === 'WRONG_PATIENT' || code === 'ERROR' ? CODES['record.withdrawn'] : CODES['summary.failed'];
}
