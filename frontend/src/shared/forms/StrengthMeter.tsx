import { useTranslation } from 'react-i18next';
import classes from '../ui/ui.module.css';
import { useVerdict, type Known } from './use-verdict';

/** {@code known}: by what else in the form the person will be known. */
export function StrengthMeter({ password, known = {} }: { password: string; known?: Known }) {
  const { t } = useTranslation();
  const verdict = useVerdict(password, known);
  return (
    <div role="status">
      {verdict && (
        <>
          <div className={classes.strength} aria-hidden>
            {[1, 2, 3, 4].map((step) => (
              <i key={step} data-on={step > Math.max(1, verdict.strength) ? undefined : verdict.accepted ? 'fine' : 'weak'} />
            ))}
          </div>
          <p className={classes.fineprint}>
            {verdict.accepted ? t('password.strength', { strength: t(`password.${verdict.strength as 2 | 3 | 4}`) }) : t('password.refused')}
          </p>
        </>
      )}
    </div>
  );
}
