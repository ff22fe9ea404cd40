import { useTranslation } from 'react-i18next';
import english from '../../shared/i18n/locales/en/patient.json';
import { today } from '../../shared/ui/format';
import classes from './card.module.css';
import type { Face } from './face';
import type { EmergencyCard } from './query';

/** For hospitals anywhere, so that there is no other language of it. */
const TITLE = 'Emergency card';
const HOSPITALS = 'Hospitals: scan or type this at JEEVAN’s desk. It finds my record, and opens nothing.';

type Props = { card: EmergencyCard; name: string; face: Face };

/**
 * The card as it is printed: 85.6 by 54 mm (ISO/IEC 7810 ID-1), black on white in every colour scheme. It is read by
 * strangers, so that it speaks English, and the patient's language beside it; and it says of what day the allergies are.
 */
export function CardFace({ card, name, face: { bloodGroup, allergies, contact } }: Props) {
  const { t, i18n } = useTranslation('patient');

  function word(key: 'bloodGroup' | 'allergies' | 'contact' | 'noneKnown') {
    const own = t(`card.face.${key}`);
    return i18n.language === 'en' ? own : `${english.card.face[key]} · ${own}`;
  }

  function listed({ names, more }: NonNullable<Face['allergies']>) {
    if (names.length === 0) return more === 0 ? word('noneKnown') : t('card.face.inJeevan', { count: more });
    return more === 0 ? names.join(', ') : `${names.join(', ')}, ${t('card.face.more', { count: more })}`;
  }

  return (
    <section className={classes.sheet} aria-label={t('card.region')}>
      <div className={classes.card}>
        <img className={classes.qr} src={card.qr} alt={t('card.qr')} />
        <div className={classes.words}>
          <p lang="en">
            <strong className={classes.brand}>JEEVAN</strong> {TITLE}
          </p>
          <p className={classes.name}>{name}</p>
          {bloodGroup && (
            <p>
              {word('bloodGroup')} <strong>{bloodGroup}</strong>
            </p>
          )}
          {allergies && (
            <p>
              {word('allergies')} ({today()}) <strong>{listed(allergies)}</strong>
            </p>
          )}
          {contact && (
            <p className={classes.contact}>
              {word('contact')} <strong>{contact.phone}</strong> {contact.name}
            </p>
          )}
        </div>
        <p className={classes.token}>{card.token}</p>
        <p className={classes.hospitals} lang="en">
          {HOSPITALS}
        </p>
      </div>
    </section>
  );
}
