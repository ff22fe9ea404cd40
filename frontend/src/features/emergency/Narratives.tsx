import { useTranslation } from 'react-i18next';
import { PagesNote } from '../../shared/records/PagesNote';
import { contentAddress } from '../../shared/records/queries';
import { useFormat } from '../../shared/ui/format';
import classes from './emergency.module.css';
import type { Narrative } from './query';

/** The summaries of all records that were read; order comes from the server. */
export function Narratives({ patientId, narratives }: { patientId: string; narratives: Narrative[] }) {
  const { t } = useTranslation(['desk', 'records']);
  const format = useFormat();
  return (
    <section className={classes.panel}>
      <h2>{t('emergency.summaries')}</h2>
      {narratives.length === 0 && <p>{t('records:notStated')}</p>}
      <ol className={classes.narratives}>
        {narratives.map(({ recordId, title, kind, recordedOn, hospital, text, pages }) => (
          <li key={recordId}>
            <p className={classes.when}>
              <time dateTime={recordedOn}>{format.date(recordedOn)}</time> · {t(`records:kind.${kind}`)} ·{' '}
              {hospital.name ?? hospital.hospitalId}
            </p>
            <h3>
              <a
                href={contentAddress(patientId, recordId)}
                download
                aria-label={t('records:downloadTitle', { title })}
              >
                {title}
              </a>
            </h3>
            <p>{text}</p>
            <PagesNote pages={pages} />
          </li>
        ))}
      </ol>
    </section>
  );
}
