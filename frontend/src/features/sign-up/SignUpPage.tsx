import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { Challenge } from '../../shared/api/types';
import { useCall } from '../../shared/api/use-write';
import { CodeForm } from '../../shared/forms/CodeForm';
import { useSwitchSession } from '../../shared/session/session';
import { Card } from '../../shared/ui/Card';
import { Fineprint } from '../../shared/ui/Form';
import { Page } from '../../shared/ui/Page';
import { SignUpForm } from './SignUpForm';

/** Two steps on one address: what was typed is in memory only, and gone with the page. */
export default function SignUpPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const switchSession = useSwitchSession();
  const [challenge, setChallenge] = useState<Challenge | null>(null);
  const code = useCall(
    (digits: string) => ({
      to: 'POST /sessions/{challengeId}/code',
      path: { challengeId: challenge!.challengeId },
      body: { code: digits },
    }),
    (session) => {
      switchSession(session);
      void navigate(session.patientId ? '/me/details' : '/me');
    },
  );

  function restart() {
    setChallenge(null);
    code.reset();
  }

  if (challenge) {
    return (
      <Page title={t('code.title')} width="form">
        <Card>
          <CodeForm onCode={code.mutate} isPending={code.isPending} error={code.error} onRestart={restart} />
        </Card>
      </Page>
    );
  }
  return (
    <Page title={t('signup.title')} lead={t('signup.lead')} width="form">
      <Card>
        <SignUpForm onChallenge={setChallenge} />
      </Card>
      <Fineprint>
        <br />
        {t('signup.haveAccount')} <Link to="/log-in">{t('nav.logIn')}</Link>
      </Fineprint>
    </Page>
  );
}
