import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shared/ui/format';
import { Tag } from '../../shared/ui/Tag';
import classes from './admin.module.css';
import type { Processor } from './platform-query';

type Props = { of: Processor[]; head: number; label: string };

/** How far each has come, and what it had to leave out. */
export function Processors({ of: processors, head, label }: Props) {
  const { t } = useTranslation('admin');
  const format = useFormat();
  return (
    <table className={classes.processors} aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{t('platform.processor')}</th>
          <th scope="col">{t('platform.state')}</th>
          <th scope="col">{t('platform.setAside')}</th>
        </tr>
      </thead>
      <tbody>
        {processors.map((processor) => (
          <tr key={processor.name}>
            <th scope="row">
              <code>{processor.name}</code>
            </th>
            <td>
              <State of={processor} head={head} />
            </td>
            <td>{processor.setAside > 0 ? <Tag tone="danger">{format.count(processor.setAside)}</Tag> : '0'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function State({ of: { standing, position }, head }: { of: Processor; head: number }) {
  const { t } = useTranslation('admin');
  if (standing) return <Tag tone="danger">{t('platform.standing')}</Tag>;
  const behind = head - position;
  return behind > 0 ? (
    <Tag tone="warn">{t('platform.behind', { count: behind })}</Tag>
  ) : (
    <Tag tone="good">{t('platform.caughtUp')}</Tag>
  );
}
