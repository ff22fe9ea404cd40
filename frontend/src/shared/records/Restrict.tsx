import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { OpenRecord } from '../api/types';
import { useWrite } from '../api/use-write';
import { Actions, Form } from '../ui/Form';
import { ProblemAlert } from '../ui/ProblemAlert';
import { useQuestion } from '../ui/use-question';
import classes from './records.module.css';

type Props = { patient: string; record: OpenRecord };

/** Keeps a delicate record out of every general consent, or lets it in again; says first what that means. */
export function Restrict({ patient, record: { recordId, title, restricted } }: Props) {
  const { t } = useTranslation('records');
  const { t: common } = useTranslation();
  const client = useQueryClient();
  const question = useQuestion();
  const words = t(restricted ? 'restriction.lift' : 'restriction.restrict');
  const change = useWrite(
    () => ({
      to: `${restricted ? 'DELETE' : 'PUT'} /patients/{patientId}/records/{recordId}/restriction`,
      path: { patientId: patient, recordId },
    }),
    () => {
      question.takeBack(); // its button is still there
      void client.invalidateQueries({ queryKey: ['patients', patient, 'records'] });
      void client.invalidateQueries({ queryKey: ['patients', patient, 'emergency-summary'] });
    },
  );

  if (question.asked === null) {
    return (
      <Button variant="subtle" size="xs" aria-label={`${words}: ${title}`} {...question.ask('sure')}>
        {words}
      </Button>
    );
  }
  return (
    <div className={classes.restrict}>
      <Form label={`${words}: ${title}`} onSubmit={() => change.mutate()}>
        <span>{t(restricted ? 'restriction.liftMeans' : 'restriction.means')}</span>
        {change.error?.code === 'no-access' && <strong role="alert">{t('restriction.patientsWish')}</strong>}
        {change.error && change.error.code !== 'no-access' && <ProblemAlert error={change.error} />}
        <Actions>
          <Button type="submit" size="sm" loading={change.isPending} autoFocus>
            {words}
          </Button>
          <Button variant="default" size="sm" onClick={question.takeBack}>
            {common('action.cancel')}
          </Button>
        </Actions>
      </Form>
    </div>
  );
}
