import { useTranslation } from 'react-i18next';
import type { Grant } from '../../shared/consent/grants';
import { useFormat } from '../../shared/ui/format';
import { Tag } from '../../shared/ui/Tag';
import classes from './grants.module.css';

const TONES = {
  REQUESTED: 'warn',
  GRANTED: 'good',
  REFUSED: undefined,
  REVOKED: undefined,
  EXPIRED: undefined,
  VOID: undefined,
} as const;

/** Who, what, until when, and how it came to be. */
export function GrantFacts({ grant }: { grant: Grant }) {
  const { t } = useTranslation(['patient', 'records']);
  const format = useFormat();
  const { hospital, status, kinds, records, requestedAt, decidedAt, atDesk, until } = grant;
  const covered = [
    kinds === null ? t('grants.everyKind') : kinds.map((kind) => t(`records:kind.${kind}`)).join(', '),
    records.length > 0 && t('grants.single', { count: records.length }),
  ].filter(Boolean);

  return (
    <>
      <header className={classes.head}>
        <h3>{hospital.name ?? hospital.hospitalId}</h3>
        <Tag tone={TONES[status]}>{t(`grants.status.${status}`)}</Tag>
      </header>
      <dl className={classes.facts}>
        <div>
          <dt>{t(status === 'REQUESTED' ? 'grants.asksFor' : 'grants.covers')}</dt>
          <dd>{covered.join('; ')}</dd>
        </div>
        <div>
          <dt>{t('grants.until')}</dt>
          <dd>
            <time dateTime={until}>{format.moment(until)}</time>
          </dd>
        </div>
        <div>
          <dt>{t(decidedAt ? (atDesk ? 'grants.atDesk' : 'grants.here') : 'grants.askedAt')}</dt>
          <dd>{format.moment((decidedAt ?? requestedAt)!)}</dd>
        </div>
      </dl>
    </>
  );
}
