import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, NavLink } from 'react-router';
import { isFree, useSession } from '../shared/session/session';
import classes from './app.module.css';
import { BrandMark, MenuIcon } from './icons';
import { OpenRequests } from './OpenRequests';
import { LanguageChoice } from './LanguageChoice';
import { More } from './More';
import { SchemeToggle } from './SchemeToggle';
import { SessionActions } from './SessionActions';

const PLACES = {
  patient: [
    { to: '/me', text: 'nav.myRecord' },
    { to: '/me/emergency', text: 'nav.emergency' },
    { to: '/me/details', text: 'nav.details' },
    { to: '/me/grants', text: 'nav.grants' },
    { to: '/me/accesses', text: 'nav.accesses' },
  ],
  staff: [
    { to: '/desk', text: 'nav.desk' },
    { to: '/staff', text: 'nav.staff' },
  ],
  auditor: [
    { to: '/audit/queue', text: 'nav.queue' },
    { to: '/audit/approvals', text: 'nav.audit' },
    { to: '/audit/history', text: 'nav.history' },
    { to: '/audit/accesses', text: 'nav.looks' },
  ],
  admin: [{ to: '/admin', text: 'nav.admin' }],
} as const;

export function NavBar() {
  const { t } = useTranslation();
  const session = useSession().data ?? null;
  const [open, setOpen] = useState(false);
  const places = session && isFree(session) ? PLACES[session.role] : [];

  return (
    <header className={classes.bar}>
      <div className={classes.barInner}>
        <Link to="/" className={classes.brand} aria-label={t('nav.home')}>
          <BrandMark />
          {t('brand')}
        </Link>
        <button
          type="button"
          className={classes.menuButton}
          aria-expanded={open}
          aria-controls="menu"
          onClick={() => setOpen(!open)}
        >
          <MenuIcon />
          {t('nav.menu')}
        </button>
        <nav id="menu" aria-label={t('nav.label')} className={classes.menu} data-open={open || undefined}>
          <div className={classes.places}>
            {places.map(({ to, text }) => (
              <NavLink key={to} to={to} end={to === '/me'} className={classes.place}>
                {t(text)}
                {to === '/me/grants' && <OpenRequests />}
              </NavLink>
            ))}
            <NavLink to="/about" className={classes.place}>
              {t('nav.about')}
            </NavLink>
            <NavLink to="/contact" className={classes.place}>
              {t('nav.contact')}
            </NavLink>
            <More />
          </div>
          <div className={classes.session}>
            <LanguageChoice />
            <SchemeToggle />
            <SessionActions session={session} />
          </div>
        </nav>
      </div>
    </header>
  );
}
