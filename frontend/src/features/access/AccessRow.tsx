import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shared/ui/format';
import { Tag } from '../../shared/ui/Tag';
import classes from './access.module.css';
import type { AccessView } from './query';

const ALARMING = { EMERGENCY: 'danger', AUDIT: 'warn' } as const;

export function AccessRow({ look }: { look: AccessView }) {
  const { t } = useTranslation('patient');
  const format = useFormat();
  const tone = look.right === 'EMERGENCY' || look.right === 'AUDIT' ? ALARMING[look.right] : undefined;
  return (
    <li className={classes.look}>
      <div>
        <strong>{look.hospitalName ?? t(`accesses.role.${look.role}`)}</strong>
        <span>
          {t(`accesses.view.${look.view}`)}
          {look.count > 1 && `, ${t('accesses.times', { count: look.count })}`}
        </span>
        {look.reason && <q>{look.reason}</q>}
      </div>
      <div className={classes.side}>
        <time dateTime={look.at}>{format.moment(look.at)}</time>
        <Tag tone={tone}>{t(`accesses.right.${look.right}`)}</Tag>
      </div>
    </li>
  );
}
