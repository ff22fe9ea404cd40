import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { homeOf, useSession } from '../../shared/session/session';
import classes from './home.module.css';

export default function HomePage() {
  const { t } = useTranslation('home');
  const session = useSession().data;
  useEffect(() => {
    document.title = 'JEEVAN';
  }, []);

  return (
    <div className={classes.home}>
      <section className={classes.hero}>
        <h1>{t('title')}</h1>
        <p>{t('lead')}</p>
        <div className={classes.actions}>
          {session ? (
            <Button component={Link} to={homeOf(session)} size="lg">{t('goOn')}</Button>
          ) : (
            <>
              <Button component={Link} to="/sign-up" size="lg">{t('signUp')}</Button>
              <Button component={Link} to="/log-in" size="lg" variant="default">{t('logIn')}</Button>
            </>
          )}
        </div>
      </section>
      <section className={classes.reasons}>
        <article>
          <h2>{t('patients')}</h2>
          <p>{t('patientsText')}</p>
          {!session && <Link to="/sign-up">{t('signUp')}</Link>}
        </article>
        <article>
          <h2>{t('hospitals')}</h2>
          <p>{t('hospitalsText')}</p>
          {!session && <Link to="/log-in/hospital">{t('hospitalsLink')}</Link>}
        </article>
        <article>
          <h2>{t('trust')}</h2>
          <p>{t('trustText')}</p>
          <Link to="/about">{t('trustLink')}</Link>
        </article>
      </section>
    </div>
  );
}
