import { useTranslation } from 'react-i18next';
import { LANGUAGES, remember, type Language } from '../shared/i18n/language';
import classes from './app.module.css';

/** Each language under its own name, so that whoever understands no other finds it. */
export function LanguageChoice() {
  const { t, i18n } = useTranslation();

  function choose(language: Language) {
    remember(language);
    void i18n.changeLanguage(language);
  }

  return (
    <select
      className={classes.language}
      aria-label={t('nav.language')}
      value={i18n.language}
      onChange={(event) => choose(event.currentTarget.value as Language)}
    >
      {Object.entries(LANGUAGES).map(([code, name]) => (
        <option key={code} value={code} lang={code}>
          {name}
        </option>
      ))}
    </select>
  );
}
