import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './ui.module.css';

type Props = { title: string; lead?: ReactNode; aside?: ReactNode; width?: 'form' | 'text' | 'wide' | 'full'; children: ReactNode };

/** One screen: its heading is also the window's title. Titles hold no patient data, because browsers keep them. */
export function Page({ title, lead, aside, width = 'wide', children }: Props) {
  const { t } = useTranslation();
  useEffect(() => {
    document.title = `${title} · ${t('brand')}`;
  }, [title, t]);

  return (
    <div className={classes.page} data-width={width}>
      <header className={classes.pageHead}>
        <div>
          <h1 tabIndex={-1}>{title}</h1>
          {lead && <p className={classes.lead}>{lead}</p>}
        </div>
        {aside}
      </header>
      {children}
    </div>
  );
}
