import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, NavLink, useLocation, useNavigate, useParams } from 'react-router';
import { passkeysSupported } from '../../shared/api/passkeys';
import type { Challenge, Proof } from '../../shared/api/types';
import { useCall } from '../../shared/api/use-write';
import { ProofForm } from '../../shared/forms/ProofForm';
import { useSwitchSession, whereNext } from '../../shared/session/session';
import { Card } from '../../shared/ui/Card';
import { Fineprint } from '../../shared/ui/Form';
import { Notice } from '../../shared/ui/Notice';
import { Page } from '../../shared/ui/Page';
import { KINDS, kindOf } from './kinds';
import classes from './log-in.module.css';
import { LogInForm } from './LogInForm';
import { PasskeyLogIn } from './PasskeyLogIn';

export default function LogInPage() {
  const { t } = useTranslation();
  const kind = kindOf(useParams().kind);
  const from = (useLocation().state as { from?: string } | null)?.from;
  const navigate = useNavigate();
  const switchSession = useSwitchSession();
  const [challenge, setChallenge] = useState<Challenge | null>(null);
  const prove = useCall(
    ({ challengeId, proof }: { challengeId: string; proof: Proof }) => ({
      to: 'POST /sessions/{challengeId}/code',
      path: { challengeId },
      body: proof,
    }),
    (session) => {
      switchSession(session);
      void navigate(whereNext(session, from), { replace: true });
    },
  );

  function restart() {
    setChallenge(null);
    prove.reset();
  }

  if (challenge) {
    return (
      <Page title={t(challenge.factors.includes('email') ? 'code.title' : 'proof.title')} width="form">
        <Card>
          <ProofForm
            challenge={challenge}
            onProof={(proof) => prove.mutate({ challengeId: challenge.challengeId, proof })}
            isPending={prove.isPending}
            error={prove.error}
            onRestart={restart}
          />
        </Card>
      </Page>
    );
  }
  return (
    <Page title={t('login.title')} width="form">
      {from && <Notice role="status">{t('login.expired')}</Notice>}
      <nav aria-label={t('login.kinds')} className={classes.kinds}>
        {KINDS.map((each) => (
          <NavLink key={each} to={each === 'patient' ? '/log-in' : `/log-in/${each}`} end state={from && { from }}>
            {t(`login.${each}`)}
          </NavLink>
        ))}
      </nav>
      <Card>
        <LogInForm key={kind} kind={kind} onChallenge={setChallenge} />
        {passkeysSupported() && (
          <PasskeyLogIn
            onProof={(challengeId, proof) => prove.mutate({ challengeId, proof })}
            isPending={prove.isPending}
            error={prove.error}
          />
        )}
      </Card>
      <Fineprint>
        <br />
        <Link to={`/log-in/${kind}/forgotten`}>{t('login.forgotten')}</Link>
      </Fineprint>
      {kind === 'patient' && (
        <Fineprint>
          <br />
          {t('login.noAccount')} <Link to="/sign-up">{t('nav.signUp')}</Link>
        </Fineprint>
      )}
    </Page>
  );
}
