import { useTranslation } from 'react-i18next';
import { Card } from '../../shared/ui/Card';
import type { Kind } from './kinds';

/** The way back, told where its text is loaded only when it is looked for. */
export function LostPhone({ kind }: { kind: Kind }) {
  const { t } = useTranslation('security');
  return <Card title={t('lost.title')}>{t(`lost.${kind}`)}</Card>;
}
