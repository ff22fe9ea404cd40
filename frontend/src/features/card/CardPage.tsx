import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../../shared/api/problem';
import { useSession } from '../../shared/session/session';
import { Card } from '../../shared/ui/Card';
import { focusTitle } from '../../shared/ui/focus';
import { Loaded } from '../../shared/ui/Loaded';
import { Notice } from '../../shared/ui/Notice';
import { Page } from '../../shared/ui/Page';
import classes from './card.module.css';
import { CarriedCard } from './CarriedCard';
import { cardQuery, type CardAnswer } from './query';
import { TakeCard } from './TakeCard';

/** A card for the wallet: what it is and is not, and the card itself. Printed, the screen is the card alone. */
export default function CardPage() {
  const { t } = useTranslation('patient');
  const hasRecord = Boolean(useSession().data?.patientId);
  return (
    <Page title={t('card.title')} lead={t('card.lead')} width="text">
      {hasRecord ? (
        <MyCard />
      ) : (
        <Notice tone="warn" title={t('claim.title')}>
          {t('claim.text')}
        </Notice>
      )}
      <div className={classes.unprinted}>
        <Card title={t('card.does.title')}>
          <ul>
            {(['finds', 'opens', 'lost'] as const).map((point) => (
              <li key={point}>{t(`card.does.${point}`)}</li>
            ))}
          </ul>
        </Card>
      </div>
    </Page>
  );
}

function MyCard() {
  const { t } = useTranslation('patient');
  const client = useQueryClient();
  const mine = useQuery(cardQuery);
  const [said, setSaid] = useState('');

  function changed(answer: CardAnswer, text: string) {
    client.setQueryData(cardQuery.queryKey, answer);
    setSaid(text);
    focusTitle();
  }

  if (isWithheld(mine.error)) {
    return (
      <Notice tone="warn" title={t('card.unconfirmed')}>
        {t('card.unconfirmedText')}
      </Notice>
    );
  }
  return (
    <>
      <div role="status" className={classes.said}>
        {said && <Notice tone="good">{said}</Notice>}
      </div>
      <Loaded query={mine} skeletonRows={3}>
        {({ card }) => (card ? <CarriedCard key={card.token} card={card} onChanged={changed} /> : <TakeCard onTaken={changed} />)}
      </Loaded>
    </>
  );
}

function isWithheld(error: Error | null) {
  return error instanceof Problem && error.code === 'identity-unconfirmed';
}
