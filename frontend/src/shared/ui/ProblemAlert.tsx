import { Alert, Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../api/problem';
import { problemText } from './problem-text';

type Props = { error: unknown; onRetry?: () => void };

/** Says what happened and what to do; offers to try again where that can help. */
export function ProblemAlert({ error, onRetry }: Props) {
  const { t } = useTranslation();
  return (
    <Alert color="red" variant="light" role="alert" radius="md">
      <span>{problemText(asProblem(error), t)}</span>
      {onRetry && (
        <Button variant="default" size="xs" mt="sm" display="block" onClick={onRetry}>
          {t('action.retry')}
        </Button>
      )}
    </Alert>
  );
}
