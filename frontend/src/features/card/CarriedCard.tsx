import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../shared/session/session';
import { Actions, Fineprint } from '../../shared/ui/Form';
import { useFormat } from '../../shared/ui/format';
import classes from './card.module.css';
import { CardFace } from './CardFace';
import { Choose } from './Choose';
import { EndCard } from './EndCard';
import { faceOf, NOTHING_CHOSEN } from './face';
import { knownQuery, type CardAnswer, type EmergencyCard } from './query';

type Props = { card: EmergencyCard; onChanged: (answer: CardAnswer, said: string) => void };

/** The valid card: to print, to replace, to withdraw. */
export function CarriedCard({ card, onChanged }: Props) {
  const { t } = useTranslation('patient');
  const format = useFormat();
  const name = useSession().data?.displayName ?? '';
  const [choices, setChoices] = useState(NOTHING_CHOSEN);
  const [ending, setEnding] = useState<'replace' | 'withdraw' | null>(null);
  const chosen = choices.bloodGroup || choices.allergies || choices.contact !== null;
  const known = useQuery({ ...knownQuery, enabled: chosen });
  const face = faceOf(choices, known.data);

  function changed(answer: CardAnswer, said: string) {
    setEnding(null);
    onChanged(answer, said);
  }

  return (
    <>
      <CardFace card={card} name={name} face={face} />
      <div className={classes.unprinted}>
        <Fineprint>{t('card.issued', { date: format.date(card.issuedAt) })}</Fineprint>
        <Choose choices={choices} onChoose={setChoices} face={face} known={known} />
        {ending ? (
          <EndCard how={ending} onEnded={changed} onCancel={() => setEnding(null)} />
        ) : (
          <Actions>
            <Button disabled={chosen && known.data === undefined} onClick={() => window.print()}>
              {t('card.print')}
            </Button>
            <Button variant="default" onClick={() => setEnding('replace')}>
              {t('card.replace')}
            </Button>
            <Button variant="outline" color="red" onClick={() => setEnding('withdraw')}>
              {t('card.withdraw')}
            </Button>
          </Actions>
        )}
        <Fineprint>{t('card.printHint')}</Fineprint>
      </div>
    </>
  );
}
