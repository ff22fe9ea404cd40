import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Card } from '../../shared/ui/Card';
import { Actions } from '../../shared/ui/Form';
import classes from './security.module.css';

type Props = { codes: string[]; onDone: () => void };

/** The only time that they are seen: the platform keeps none in clear. */
export function RecoveryCodes({ codes, onDone }: Props) {
  const { t } = useTranslation('security');
  return (
    <Card appears title={t('recovery.shown')} lead={t('recovery.lead')} tone="warn">
      <ol className={classes.codes} aria-label={t('recovery.title')}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <div className={classes.unprinted}>
        <Actions>
          <Button variant="default" onClick={() => window.print()}>
            {t('recovery.print')}
          </Button>
          <Button onClick={onDone}>{t('recovery.done')}</Button>
        </Actions>
      </div>
    </Card>
  );
}
