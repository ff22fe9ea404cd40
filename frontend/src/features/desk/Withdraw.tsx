import { Button, Radio } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { WITHDRAWAL_REASONS, type WithdrawalReason } from '../../shared/api/types';
import { useWrite } from '../../shared/api/use-write';
import { recordsQuery } from '../../shared/records/queries';
import { focusTitle } from '../../shared/ui/focus';
import { Actions, Form } from '../../shared/ui/Form';
import { ProblemAlert } from '../../shared/ui/ProblemAlert';
import { useQuestion } from '../../shared/ui/use-question';
import classes from './desk.module.css';

/** Takes back a wrong upload; asks first, because it cannot be undone. */
export function Withdraw({ patientId, recordId }: { patientId: string; recordId: string }) {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation();
  const client = useQueryClient();
  const question = useQuestion();
  const [reason, setReason] = useState<WithdrawalReason>('WRONG_PATIENT');
  const withdraw = useWrite(
    (why: WithdrawalReason) => ({
      to: 'POST /patients/{patientId}/records/{recordId}/withdrawal',
      path: { patientId, recordId },
      body: { reason: why },
    }),
    () => {
      focusTitle();
      void client.invalidateQueries({ queryKey: recordsQuery(patientId).queryKey });
    },
  );

  if (question.asked === null) {
    return (
      <Button variant="subtle" color="red" size="xs" {...question.ask('sure')}>
        {t('patient.withdraw')}
      </Button>
    );
  }
  return (
    <div className={classes.withdraw}>
      <Form
        appears
        label={t('patient.withdrawTitle')}
        onSubmit={() => withdraw.mutate(reason)}
      >
        <strong>{t('patient.withdrawTitle')}</strong>
        <span>{t('patient.withdrawText')}</span>
        {withdraw.error && <ProblemAlert error={withdraw.error} />}
        <Radio.Group
          label={t('patient.withdrawReason')}
          value={reason}
          onChange={(chosen) => setReason(chosen as WithdrawalReason)}
        >
          {WITHDRAWAL_REASONS.map((each) => (
            <Radio key={each} value={each} label={t(`patient.${each}`)} mt="xs" />
          ))}
        </Radio.Group>
        <Actions>
          <Button type="submit" color="red" size="sm" loading={withdraw.isPending}>
            {t('patient.withdraw')}
          </Button>
          <Button variant="default" size="sm" onClick={question.takeBack}>
            {common('action.cancel')}
          </Button>
        </Actions>
      </Form>
    </div>
  );
}
