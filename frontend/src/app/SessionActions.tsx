import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Session } from '../shared/api/types';
import { useCall } from '../shared/api/use-write';
import { SECURITY } from '../shared/session/session';
import classes from './app.module.css';

export function SessionActions({ session }: { session: Session | null }) {
  const { t } = useTranslation();
  if (session) return <LogOut name={session.displayName} />;
  return (
    <>
      <Button component={Link} to="/log-in" variant="default" size="sm">
        {t('nav.logIn')}
      </Button>
      <Button component={Link} to="/sign-up" size="sm">
        {t('nav.signUp')}
      </Button>
    </>
  );
}

/** A full page load afterwards: nothing of this person stays in the page's memory. */
function LogOut({ name }: { name: string }) {
  const { t } = useTranslation();
  const logOut = useCall(
    () => ({ to: 'DELETE /sessions/current' }),
    () => window.location.assign('/'),
  );

  return (
    <>
      <Link to={SECURITY} className={classes.who} aria-label={t('nav.security', { name })}>
        {name}
      </Link>
      <Button variant="default" size="sm" onClick={() => logOut.mutate()} loading={logOut.isPending} color={logOut.isError ? 'red' : undefined}>
        {t(logOut.isError ? 'action.retry' : 'nav.logOut')}
      </Button>
    </>
  );
}
