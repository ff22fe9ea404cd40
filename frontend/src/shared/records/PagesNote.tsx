import { useTranslation } from 'react-i18next';
import type { PagesRead } from '../api/types';
import classes from './records.module.css';

/** What a summary cannot contain, and where its numbers may be wrong; nothing where all pages were read as letters. */
export function PagesNote({ pages }: { pages: PagesRead | null | undefined }) {
  const { t } = useTranslation('records');
  if (!pages) return <p className={classes.pages}>{t('pages.unknown')}</p>;
  const { total, withoutText, scanned } = pages;
  if (withoutText === 0 && scanned.length === 0) return null;
  return (
    <p className={classes.pages} data-partly={withoutText > 0 || undefined}>
      {withoutText > 0 && `${t('pages.withoutText', { count: withoutText, total })} ${t('pages.look')}`}{' '}
      {scanned.length > 0 && `${t('pages.scanned', { count: scanned.length, total })} ${t('pages.compare')}`}
    </p>
  );
}
