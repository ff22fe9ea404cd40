import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../api/problem';
import { Notice } from './Notice';
import { problemText } from './problem-text';

type Props = { error: unknown; onRetry?: () => void };

/** Says what happened and what to do; offers to try again where that can help. */
export function ProblemAlert({ error, onRetry }: Props) {
  const { t } = useTranslation();
  return (
    <Notice tone="danger" role="alert">
      <span>{problemText(asProblem(error), t)}</span>
      {onRetry && (
        <Button variant="default" size="xs" onClick={onRetry}>
          {t('action.retry')}
        </Button>
      )}
    </Notice>
  );
}
