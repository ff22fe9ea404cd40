import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenRecord } from '../api/types';
import { useWrite } from '../api/use-write';
import { Actions, Form } from '../ui/Form';
import { ProblemAlert } from '../ui/ProblemAlert';
import classes from './records.module.css';

type Props = { patient: string; record: OpenRecord };

/** Keeps a delicate record out of every general consent, or lets it in again; says first what that means. */
export function Restrict({ patient, record: { recordId, title, restricted } }: Props) {
  const { t } = useTranslation('records');
  const { t: common } = useTranslation();
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const words = t(restricted ? 'restriction.lift' : 'restriction.restrict');
  const change = useWrite(
    () => ({
      to: `${restricted ? 'DELETE' : 'PUT'} /patients/{patientId}/records/{recordId}/restriction`,
      path: { patientId: patient, recordId },
    }),
    () => {
      setAsking(false);
      void client.invalidateQueries({ queryKey: ['patients', patient, 'records'] });
      void client.invalidateQueries({ queryKey: ['patients', patient, 'emergency-summary'] });
    },
  );

  if (!asking) {
    return (
      <Button variant="subtle" size="xs" aria-label={`${words}: ${title}`} onClick={() => setAsking(true)}>
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
          <Button variant="default" size="sm" onClick={() => setAsking(false)}>
            {common('action.cancel')}
          </Button>
        </Actions>
      </Form>
    </div>
  );
}
