import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shared/ui/format';
import classes from './history.module.css';
import type { FactThen } from './standing';
import { useWords } from './words';

const WANT_REVIEW = ['EMERGENCY', 'MISMATCH'];

/** How one thing stands, what it covers and until when. */
export function FactLines({ fact }: { fact: FactThen }) {
  const { t } = useTranslation('audit');
  const words = useWords();
  const format = useFormat();
  const { about, state, since, until, code, scope, restricted, justified } = fact;
  return (
    <div className={classes.fact}>
      <strong>{words.state(about, state)}</strong>
      {code && <span>{words.code(about, code)}</span>}
      {restricted && <span>{t('fact.restricted')}</span>}
      {scope && <span>{covered()}</span>}
      {WANT_REVIEW.includes(about) && <span>{t(reviewOf(justified))}</span>}
      <span className={classes.dim}>{t('fact.since', { moment: format.moment(since) })}</span>
      {until && (
        <span className={classes.dim}>
          {t(about === 'ERASURE' ? 'fact.due' : 'fact.until', { moment: format.moment(until) })}
        </span>
      )}
    </div>
  );

  function covered() {
    const { kinds, records } = scope!;
    const ofKinds = kinds === null ? t('fact.everyKind') : t('fact.kinds', { kinds: kinds.map(words.kind).join(', ') });
    return records.length === 0 ? ofKinds : `${ofKinds} ${t('fact.records', { count: records.length })}`;
  }
}

function reviewOf(justified?: boolean) {
  if (justified === undefined) return 'fact.unreviewed';
  return justified ? 'fact.justified' : 'fact.unjustified';
}
