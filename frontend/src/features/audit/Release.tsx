import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useWrite } from '../../shared/api/use-write';
import { focusTitle } from '../../shared/ui/focus';
import { Actions } from '../../shared/ui/Form';
import { ProblemAlert } from '../../shared/ui/ProblemAlert';
import classes from './audit.module.css';
import { queueQuery, type LegalHold } from './queue-query';

type Props = { item: LegalHold; onDone: (said: string) => void };

/** A hold that is no longer needed; what was asked for and is due is then erased at once. */
export function Release({ item: { patientId, reason }, onDone }: Props) {
  const { t } = useTranslation('audit');
  const client = useQueryClient();
  const release = useWrite(
    () => ({ to: 'DELETE /audit/patients/{patientId}/legal-hold', path: { patientId } }),
    () => {
      onDone(t('queue.released'));
      focusTitle();
      void client.invalidateQueries({ queryKey: queueQuery.queryKey });
    },
  );
  return (
    <>
      <q className={classes.reason}>{reason}</q>
      {release.error && <ProblemAlert error={release.error} />}
      <Actions>
        <Button size="sm" variant="default" loading={release.isPending} onClick={() => release.mutate()}>
          {t('queue.release')}
        </Button>
      </Actions>
    </>
  );
}
