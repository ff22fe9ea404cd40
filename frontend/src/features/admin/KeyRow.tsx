import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shared/ui/format';
import { Tag } from '../../shared/ui/Tag';
import classes from './admin.module.css';
import type { Key, KeyVersion } from './keys-query';
import { Rotation } from './Rotation';

const TONES = { IDLE: 'good', RUNNING: 'warn', RETRYING: 'danger' } as const;
const ROTATED_WHILE_RUNNING = ['KEK', 'INDEX'];
const DAY_MILLIS = 24 * 60 * 60 * 1000;

/** What a key is for, how old it is, what lies under it; while it is rotated, how far that is. */
export function KeyRow({ of: { kind, state, remaining, problem, versions } }: { of: Key }) {
  const { t } = useTranslation('admin');
  const rotatable = ROTATED_WHILE_RUNNING.includes(kind);
  return (
    <li>
      <div className={classes.who}>
        <strong>{t(`keys.name.${kind}`)}</strong>
        <span>{t(`keys.protects.${kind}`)}</span>
        {versions.map((version) => (
          <Version key={version.version} of={version} />
        ))}
        {remaining > 0 && <span role="status">{t('keys.remaining', { count: remaining })}</span>}
        {problem && <span>{t('keys.problem', { problem })}</span>}
        {!rotatable && <span>{t('keys.offline')}</span>}
      </div>
      <Tag tone={TONES[state]}>{t(`keys.${state}`)}</Tag>
      {rotatable && <Rotation kind={kind} running={state !== 'IDLE'} />}
    </li>
  );
}

function Version({ of: { version, knownSince, protects } }: { of: KeyVersion }) {
  const { t } = useTranslation('admin');
  const format = useFormat();
  const days = Math.floor((Date.now() - Date.parse(knownSince)) / DAY_MILLIS);
  const parts = [
    t('keys.version', { version }),
    t('keys.since', { moment: format.moment(knownSince) }),
    t('keys.age', { count: days }),
    protects !== null && t('keys.rows', { count: protects }),
  ];
  return <span>{parts.filter(Boolean).join(' · ')}</span>;
}
