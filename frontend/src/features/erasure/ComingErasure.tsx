import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useWrite } from '../../shared/api/use-write';
import { focusTitle } from '../../shared/ui/focus';
import { useFormat } from '../../shared/ui/format';
import { Actions } from '../../shared/ui/Form';
import { ProblemAlert } from '../../shared/ui/ProblemAlert';
import { erasureQuery } from './erasure-query';

type Props = { due: string; onCancelled: (said: string) => void };

/** Until it is due, one press takes it back: that harms nobody, so it asks nothing. */
export function ComingErasure({ due, onCancelled }: Props) {
  const { t } = useTranslation('patient');
  const format = useFormat();
  const client = useQueryClient();
  const cancel = useWrite(
    () => ({ to: 'DELETE /patients/me/erasure' }),
    () => {
      onCancelled(t('erasure.saidCancelled'));
      focusTitle();
      void client.invalidateQueries({ queryKey: erasureQuery.queryKey });
    },
  );
  return (
    <>
      <h2>{t('erasure.due', { moment: format.moment(due) })}</h2>
      <p>{t('erasure.dueText')}</p>
      {cancel.error && <ProblemAlert error={cancel.error} />}
      <Actions>
        <Button loading={cancel.isPending} onClick={() => cancel.mutate()}>
          {t('erasure.cancel')}
        </Button>
      </Actions>
    </>
  );
}
