import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import classes from './app.module.css';

/** The ways in for everybody but patients. Escape, and a press elsewhere, close it. */
export function More() {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (!open) return;
    function closeOutside(event: PointerEvent | FocusEvent) {
      if (!box.current?.contains(event.target as Node)) setOpen(false);
    }
    document.addEventListener('pointerdown', closeOutside);
    document.addEventListener('focusin', closeOutside);
    return () => {
      document.removeEventListener('pointerdown', closeOutside);
      document.removeEventListener('focusin', closeOutside);
    };
  }, [open]);

  function closeOnEscape(key: string) {
    if (key !== 'Escape' || !open) return;
    setOpen(false);
    button.current?.focus();
  }

  return (
    <div ref={box} className={classes.more} onKeyDown={(event) => closeOnEscape(event.key)}>
      <button
        ref={button}
        type="button"
        className={classes.place}
        aria-expanded={open}
        aria-controls="more"
        onClick={() => setOpen(!open)}
      >
        {t('nav.more')} <span aria-hidden>▾</span>
      </button>
      <ul id="more" className={classes.moreList} hidden={!open}>
        <li><Link to="/log-in/hospital">{t('nav.forHospitals')}</Link></li>
        <li><Link to="/log-in/auditor">{t('nav.forAuditors')}</Link></li>
        <li><Link to="/log-in/admin">{t('nav.forAdmin')}</Link></li>
        <li><a href="/swagger-ui/index.html">{t('nav.api')}</a></li>
      </ul>
    </div>
  );
}
