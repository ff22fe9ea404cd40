import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Actions } from './Form';
import { Notice } from './Notice';
import { ProblemAlert } from './ProblemAlert';
import classes from './ui.module.css';

type Props = {
  title: string;
  text: string;
  yes: string;
  error: unknown;
  busy: boolean;
  onYes: () => void;
  onNo: () => void;
  /** What is to be chosen before the answer. */
  children?: ReactNode;
};

/** What it means, before it is done; the safe answer has the focus. */
export function Sure({ title, text, yes, error, busy, onYes, onNo, children }: Props) {
  const { t } = useTranslation();
  return (
    <div className={classes.sure}>
      <Notice tone="warn" title={title} role="alert">
        <span>{text}</span>
        {children}
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
