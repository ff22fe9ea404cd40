import { Navigate, Outlet, useLocation } from 'react-router';
import type { Role } from '../shared/api/types';
import { homeOf, isFree, useSession } from '../shared/session/session';
import { Loaded } from '../shared/ui/Loaded';
import { Page } from '../shared/ui/Page';
import { useTranslation } from 'react-i18next';

/** Only a convenience: the server decides. Who is not signed in logs in first, and comes back to where he was. */
export function RequireRole({ role }: { role?: Role }) {
  const session = useSession();
  const location = useLocation();
  const { t } = useTranslation();

  if (session.isPending || session.isError) {
    return <Page title={t('brand')}><Loaded query={session}>{() => null}</Loaded></Page>;
  }
  const who = session.data;
  if (who === null) return <Navigate to="/log-in" replace state={{ from: location.pathname }} />;
  const mayStay = role === undefined || (role === who.role && isFree(who));
  return mayStay ? <Outlet /> : <Navigate to={homeOf(who)} replace />;
}
