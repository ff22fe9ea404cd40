import { useTranslation } from 'react-i18next';
import type { RecordStatus } from '../api/types';
import { Tag } from '../ui/Tag';

const TONES = {
  PROCESSING: undefined,
  SUMMARIZED: 'good',
  NOT_SUMMARIZED: 'warn',
  WAITING_FOR_IDENTITY: 'warn',
  RESTRICTED: 'warn',
} as const;

export function StatusTag({ status }: { status: RecordStatus }) {
  const { t } = useTranslation('records');
  return <Tag tone={TONES[status]}>{t(`status.${status}`)}</Tag>;
}
