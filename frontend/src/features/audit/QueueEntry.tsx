import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shared/ui/format';
import { Tag } from '../../shared/ui/Tag';
import { ApproveItem } from './ApproveItem';
import classes from './audit.module.css';
import { Case } from './Case';
import { Hold } from './Hold';
import { Release } from './Release';
import type { Alarm, QueueItem, Refused } from './queue-query';

const TONES = {
  UNUSUAL_RATE: 'danger',
  REFUSED_READS: 'danger',
  REFUSED_ACTIONS: 'danger',
  REFUSED_LOG_INS: 'danger',
  EMERGENCY: 'warn',
  IDENTITY_MISMATCH: 'warn',
  LOST_FACTORS: 'warn',
  ERASURE: undefined,
  LEGAL_HOLD: 'warn',
  HOSPITAL_APPROVAL: undefined,
  AUDITOR_APPROVAL: undefined,
  RECOVERY_APPROVAL: 'warn',
} as const;

type Props = { item: QueueItem; onDone: (said: string) => void };

/** What it is, since when it waits, and what can be done about it. */
export function QueueEntry({ item, onDone }: Props) {
  const { t } = useTranslation('audit');
  const format = useFormat();
  const heading = useId();
  return (
    <article className={classes.entry} data-kind={item.kind} aria-labelledby={heading}>
      <p className={classes.since}>
        <Tag tone={TONES[item.kind]}>{t(`queue.kind.${item.kind}`)}</Tag>
        <time dateTime={item.at}>{format.moment(item.at)}</time>
      </p>
      <h2 id={heading}>{title()}</h2>
      {contentOf()}
    </article>
  );

  function title() {
    switch (item.kind) {
      case 'ERASURE':
      case 'LEGAL_HOLD':
        return t('queue.erasureOf');
      case 'REFUSED_READS':
      case 'REFUSED_ACTIONS':
      case 'REFUSED_LOG_INS':
        return item.hospital?.name ?? t('queue.refusedSomebody');
      case 'HOSPITAL_APPROVAL':
      case 'AUDITOR_APPROVAL':
      case 'RECOVERY_APPROVAL':
        return item.name;
      default:
        return item.hospital?.name ?? item.hospital?.hospitalId ?? item.itemId;
    }
  }

  function contentOf(): ReactNode {
    switch (item.kind) {
      case 'UNUSUAL_RATE':
        return <AlarmText alarm={item} />;
      case 'REFUSED_READS':
      case 'REFUSED_ACTIONS':
      case 'REFUSED_LOG_INS':
        return <RefusedText refused={item} />;
      case 'EMERGENCY':
      case 'IDENTITY_MISMATCH':
      case 'LOST_FACTORS':
        return <Case item={item} onDone={onDone} />;
      case 'ERASURE':
        return <Hold item={item} onDone={onDone} />;
      case 'LEGAL_HOLD':
        return <Release item={item} onDone={onDone} />;
      default:
        return <ApproveItem item={item} onDone={onDone} />;
    }
  }
}

/** Nothing to press: who it is, the hospital or the admin has to find out; it goes by itself. */
function RefusedText({ refused: { kind, person, count } }: { refused: Refused }) {
  const { t } = useTranslation('audit');
  const key = person === null ? 'queue.refusedNames' : (`queue.refused.${kind}` as const);
  return (
    <>
      <p>{t(key, { count, person })}</p>
      <p className={classes.dim}>{t('queue.refusedEnds')}</p>
    </>
  );
}

/** Nothing to press: it goes when its newest emergency has been judged. */
function AlarmText({ alarm: { person, count } }: { alarm: Alarm }) {
  const { t } = useTranslation('audit');
  return (
    <>
      <p>{t(person === null ? 'queue.rateOfHospital' : 'queue.rateOfPerson', { count, person })}</p>
      <p className={classes.dim}>{t('queue.rateEnds')}</p>
    </>
  );
}
