import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { focusTitle } from '../../shared/ui/focus';
import { Actions } from '../../shared/ui/Form';
import { ProblemAlert } from '../../shared/ui/ProblemAlert';
import type { Waiting } from './queue-query';
import { useApprove } from './use-approve';

type Props = { item: Waiting; onDone: (said: string) => void };

export function ApproveItem({ item: { kind, subjectId, name }, onDone }: Props) {
  const { t } = useTranslation('audit');
  const approve = useApprove();

  function submit() {
    approve.mutate(
      { accountId: subjectId, token: '' },
      {
        onSuccess: () => {
          onDone(t('done', { id: subjectId }));
          focusTitle();
        },
      },
    );
  }

  return (
    <>
      <p>{t(`queue.vouch.${kind}`, { id: subjectId })}</p>
      {approve.error && <ProblemAlert error={approve.error} />}
      <Actions>
        <Button size="sm" aria-label={`${t('submit')}: ${name}`} loading={approve.isPending} onClick={submit}>
          {t('submit')}
        </Button>
      </Actions>
    </>
  );
}
