import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Actions } from '../../shared/ui/Form';
import { Notice } from '../../shared/ui/Notice';
import { ProblemAlert } from '../../shared/ui/ProblemAlert';
import classes from './admin.module.css';

type Props = {
  title: string;
  text: string;
  yes: string;
  error: unknown;
  busy: boolean;
  onYes: () => void;
  onNo: () => void;
};

/** What it means, before it is done; the safe answer has the focus. */
export function Sure({ title, text, yes, error, busy, onYes, onNo }: Props) {
  const { t } = useTranslation();
  return (
    <div className={classes.sure}>
      <Notice tone="warn" title={title} role="alert">
        <span>{text}</span>
        {error != null && <ProblemAlert error={error} />}
        <Actions>
          <Button size="sm" color="red" loading={busy} onClick={onYes}>
            {yes}
          </Button>
          <Button size="sm" variant="default" onClick={onNo} autoFocus>
            {t('action.cancel')}
          </Button>
        </Actions>
      </Notice>
    </div>
  );
}
