import { useTranslation } from 'react-i18next';
import type { Hospital } from '../../shared/api/hospitals';
import { Tag } from '../../shared/ui/Tag';
import classes from './admin.module.css';
import { Suspension } from './Suspension';

const TONES = { APPROVED: 'good', PENDING: 'warn', SUSPENDED: 'danger' } as const;

export type Props = {
  kind: 'hospital' | 'auditor';
  id: string;
  name: string;
  detail: string;
  status: Hospital['status'];
  onDone: (said: string) => void;
};

/** One of the list: who it is, how it stands, and what the admin can do about it. */
export function Member({ kind, id, name, detail, status, onDone }: Props) {
  const { t } = useTranslation('admin');
  return (
    <li>
      <div className={classes.who}>
        <strong>{name}</strong>
        <span>{detail}</span>
        <code>{id}</code>
      </div>
      <Tag tone={TONES[status]}>{t(`hospital.${status}`)}</Tag>
      <Suspension kind={kind} id={id} name={name} suspended={status === 'SUSPENDED'} onDone={onDone} />
    </li>
  );
}
