import { useTranslation } from 'react-i18next';
import type { Grant } from '../../shared/consent/grants';
import { GrantFacts } from './GrantFacts';
import classes from './grants.module.css';

/** Folded away: what was refused, taken back, or has run out. */
export function PastGrants({ grants }: { grants: Grant[] }) {
  const { t } = useTranslation('patient');
  if (grants.length === 0) return null;
  return (
    <details className={classes.past}>
      <summary>{t('grants.past', { count: grants.length })}</summary>
      {grants.map((grant) => (
        <article key={grant.grantId} className={classes.grant} data-status={grant.status}>
          <GrantFacts grant={grant} />
        </article>
      ))}
    </details>
  );
}
