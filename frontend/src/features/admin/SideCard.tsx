import { useTranslation } from 'react-i18next';
import { Card } from '../../shared/ui/Card';
import { useFormat } from '../../shared/ui/format';
import { Tag } from '../../shared/ui/Tag';
import classes from './admin.module.css';
import { Count, Fact } from './Fact';
import { MailFacts } from './MailFacts';
import type { Side } from './platform-query';
import { Processors } from './Processors';

const SCARCE_SHARE = 0.1;

/** One side of the platform; one that does not answer is said so in its place. */
export function SideCard({ of: side, head }: { of: Side; head: number }) {
  const { t } = useTranslation('admin');
  const format = useFormat();
  const { node, work, failedInAWeek, storage, disk, mail } = side;
  const title = t(`platform.side.${side.side}`);
  if (node === undefined)
    return (
      <Card title={title} tone="danger">
        {t('platform.silent')}
      </Card>
    );
  return (
    <Card title={title} lead={t('platform.node', { node })}>
      <Processors of={side.processors} head={head} label={`${t('platform.processors')}: ${title}`} />
      <dl className={classes.facts}>
        {work && (
          <>
            <Count name={t('platform.waiting')} value={format.count(work.waiting)} />
            <Count name={t('platform.running')} value={format.count(work.running)} />
            <Count name={t('platform.retried')} value={format.count(work.retried)} />
          </>
        )}
        {failedInAWeek !== undefined && <Count name={t('platform.failed')} value={format.count(failedInAWeek)} />}
        {storage.map(({ place, bytes }) => (
          <Count key={place} name={t(`platform.place.${place}`)} value={format.size(bytes)} />
        ))}
        {disk && (
          <Fact name={t('platform.free')}>
            <strong>
              {t('platform.freeOf', { free: format.size(disk.freeBytes), total: format.size(disk.totalBytes) })}
            </strong>{' '}
            {disk.freeBytes < disk.totalBytes * SCARCE_SHARE && <Tag tone="danger">{t('platform.scarce')}</Tag>}
          </Fact>
        )}
        {mail && <MailFacts mail={mail} />}
      </dl>
    </Card>
  );
}
