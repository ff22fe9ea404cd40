import { useTranslation } from 'react-i18next';
import { today } from '../../shared/ui/format';
import english from '../../shared/i18n/locales/en/patient.json';
import classes from './card.module.css';
import type { Face } from './face';
import type { EmergencyCard } from './query';

type Props = { card: EmergencyCard; name: string; face: Face };

/**
 * The card as it is printed: 85.6 by 54 mm (ISO/IEC 7810 ID-1), black on white in every colour scheme. What strangers have
 * to understand is said in English too, and of what day the allergies are.
 */
export function CardFace({ card, name, face: { bloodGroup, allergies, contact } }: Props) {
  const { t, i18n } = useTranslation('patient');
  const foreign = i18n.language !== 'en';

  function word(key: 'bloodGroup' | 'allergies' | 'contact' | 'noneKnown') {
    const own = t(`card.face.${key}`);
    return foreign ? `${english.card.face[key]} · ${own}` : own;
  }

  return (
    <section className={classes.sheet} aria-label={t('card.region')}>
      <div className={classes.card}>
        <img className={classes.qr} src={card.qr} alt={t('card.qr')} />
        <div className={classes.words}>
          <p className={classes.brand}>
            <strong>JEEVAN</strong> {foreign && <span lang="en">{english.card.face.title}</span>} {t('card.face.title')}
          </p>
          <p className={classes.name}>{name}</p>
          {bloodGroup && (
            <p>
              {word('bloodGroup')} <strong>{bloodGroup}</strong>
            </p>
          )}
          {allergies && (
            <p>
              {word('allergies')} ({today()}) <strong>{allergies.names.join(', ') || word('noneKnown')}</strong>
              {allergies.more > 0 && ` ${t('card.face.more', { count: allergies.more })}`}
            </p>
          )}
          {contact && (
            <p>
              {word('contact')} <strong>{contact.name}, {contact.phone}</strong>
            </p>
          )}
        </div>
        <p className={classes.token}>{card.token}</p>
        <div className={classes.hospitals}>
          <p lang="en">{english.card.face.hospitals}</p>
          {foreign && <p>{t('card.face.hospitals')}</p>}
        </div>
      </div>
    </section>
  );
}
