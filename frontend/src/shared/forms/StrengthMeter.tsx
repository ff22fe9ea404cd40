import { useTranslation } from 'react-i18next';
import classes from '../ui/ui.module.css';
import { strengthOf } from './strength';

export function StrengthMeter({ password }: { password: string }) {
  const { t } = useTranslation();
  if (password === '') return null;
  const strength = strengthOf(password);
  const tone = strength < 2 ? 'weak' : 'fine';
  return (
    <div role="status">
      <div className={classes.strength} aria-hidden>
        {[1, 2, 3, 4].map((step) => (
          <i key={step} data-on={step <= Math.max(1, strength) ? tone : undefined} />
        ))}
      </div>
      <p className={classes.fineprint}>{t('password.strength', { strength: t(`password.${strength}`) })}</p>
    </div>
  );
}
