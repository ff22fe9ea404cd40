import { Button, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWrite } from '../../shared/api/use-write';
import { focusTitle } from '../../shared/ui/focus';
import { useFormat } from '../../shared/ui/format';
import { Actions, Form } from '../../shared/ui/Form';
import { ProblemAlert } from '../../shared/ui/ProblemAlert';
import { useQuestion } from '../../shared/ui/use-question';
import { queueQuery, type ErasureAsked } from './queue-query';

const REASON_CHARACTERS_MIN = 10;

type Props = { item: ErasureAsked; onDone: (said: string) => void };

/** Nothing has to be done about an erasure; where the data must be kept, a reason holds it. */
export function Hold({ item: { patientId, until }, onDone }: Props) {
  const { t } = useTranslation('audit');
  const { t: common } = useTranslation();
  const format = useFormat();
  const client = useQueryClient();
  const question = useQuestion();
  const [reason, setReason] = useState('');
  const hold = useWrite(
    (why: string) => ({
      to: 'POST /audit/patients/{patientId}/legal-hold',
      path: { patientId },
      body: { reason: why },
    }),
    () => {
      onDone(t('queue.held'));
      focusTitle();
      void client.invalidateQueries({ queryKey: queueQuery.queryKey });
    },
  );
  return (
    <>
      <p>{t('queue.erasureText', { moment: format.moment(until) })}</p>
      {question.asked ? (
        <Form label={t('queue.hold')} onSubmit={() => hold.mutate(reason)}>
          {hold.error && <ProblemAlert error={hold.error} />}
          <TextInput
            label={t('queue.holdReason')}
            description={t('queue.holdReasonHint')}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            maxLength={500}
            autoFocus
          />
          <Actions>
            <Button
              type="submit"
              size="sm"
              loading={hold.isPending}
              disabled={reason.trim().length < REASON_CHARACTERS_MIN}
            >
              {t('queue.holdSubmit')}
            </Button>
            <Button variant="default" size="sm" onClick={question.takeBack}>
              {common('action.cancel')}
            </Button>
          </Actions>
        </Form>
      ) : (
        <Actions>
          <Button size="sm" variant="default" {...question.ask('sure')}>
            {t('queue.hold')}
          </Button>
        </Actions>
      )}
    </>
  );
}
