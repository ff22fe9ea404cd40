import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shared/ui/format';
import type { HistoryEntry } from './history-query';
import { useWords } from './words';

type Props = { entry: HistoryEntry; current: boolean; onChoose: () => void };

/** What happened, when, by whom, and what an auditor may know about it beside. */
export function Entry({ entry, current, onChoose }: Props) {
  const { t } = useTranslation('audit');
  const words = useWords();
  const format = useFormat();
  const { hospital, code, justified, until, note, recordId } = entry;
  const organisation = entry.actorOrganisationName ?? entry.actorOrganisation;
  return (
    <>
      <time dateTime={entry.at}>{format.moment(entry.at)}</time>
      <UnstyledButton aria-current={current ? 'step' : undefined} onClick={onChoose}>
        <strong>{words.event(entry.eventName)}</strong>
      </UnstyledButton>
      <span>{[words.role(entry.actorRole), organisation].filter(Boolean).join(' · ')}</span>
      {entry.actorPerson && <code>{entry.actorPerson}</code>}
      {hospital && <span>{hospital.name ?? hospital.hospitalId}</span>}
      {code && <span>{words.code(entry.eventName, code)}</span>}
      {justified !== null && <span>{t(justified ? 'fact.justified' : 'fact.unjustified')}</span>}
      {until && <span>{t('fact.until', { moment: format.moment(until) })}</span>}
      {note && <q>{note}</q>}
      {recordId && <code>{t('history.record', { recordId })}</code>}
    </>
  );
}
