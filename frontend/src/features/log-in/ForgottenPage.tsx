import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { Schemas } from '../../shared/api/schema';
import type { Challenge } from '../../shared/api/types';
import { Card } from '../../shared/ui/Card';
import { useFormat } from '../../shared/ui/format';
import { Notice } from '../../shared/ui/Notice';
import { Page } from '../../shared/ui/Page';
import { AskForReset } from './AskForReset';
import { kindOf } from './kinds';
import { LostPhone } from './LostPhone';
import { NewPasswordForm } from './NewPasswordForm';

/** First the name, then the mailed code and a new password. Nothing tells whether there is such an account. */
export default function ForgottenPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const kind = kindOf(useParams().kind);
  const [challenge, setChallenge] = useState<Challenge | null>(null);
  const [reset, setReset] = useState<Schemas['ResetAnswer'] | null>(null);

  if (reset) {
    return (
      <Page title={t('forgotten.title')} width="form">
        <Notice tone="good" role="status">
          <p>{t('forgotten.done')}</p>
          {reset.limitedUntil && <p>{t('forgotten.limited', { until: format.moment(reset.limitedUntil) })}</p>}
          <Link to={kind === 'patient' ? '/log-in' : `/log-in/${kind}`}>{t('nav.logIn')}</Link>
        </Notice>
      </Page>
    );
  }
  return (
    <Page title={t(challenge ? 'forgotten.choose' : 'forgotten.title')} lead={t('forgotten.lead')} width="form">
      <Card>
        {challenge ? (
          <NewPasswordForm challenge={challenge} onReset={setReset} onRestart={() => setChallenge(null)} />
        ) : (
          <AskForReset kind={kind} onChallenge={setChallenge} />
        )}
      </Card>
      <Suspense>
        <LostPhone kind={kind} />
      </Suspense>
    </Page>
  );
}
