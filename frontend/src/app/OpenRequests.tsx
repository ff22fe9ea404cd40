import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { VisuallyHidden } from '@mantine/core';
import { grantsQuery, isAsked } from '../shared/consent/grants';
import classes from './app.module.css';

/** How many hospitals wait for the patient's answer, as far as a screen has asked: each asking is an access on record. */
export function OpenRequests() {
  const { t } = useTranslation();
  const count = useQuery({ ...grantsQuery, enabled: false }).data?.items.filter(isAsked).length ?? 0;
  if (count === 0) return null;
  return (
    <span className={classes.count}>
      <span aria-hidden>{count}</span>
      <VisuallyHidden>{t('nav.openRequests', { count })}</VisuallyHidden>
    </span>
  );
}
