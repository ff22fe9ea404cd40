import { Button, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCall } from '../../shared/api/use-write';
import { onlyDigits } from '../../shared/forms/verhoeff';
import { focusTitle } from '../../shared/ui/focus';
import { Actions, Fineprint, Form } from '../../shared/ui/Form';
import { ProblemAlert } from '../../shared/ui/ProblemAlert';
import { erasureQuery } from './erasure-query';

const CODE_DIGITS = 6;
/** What the server asks to be typed, in every language. */
const WORD = 'ERASE';

type Props = { challengeId: string; onAsked: (said: string) => void; onCancel: () => void };

/** The code that was just mailed, and a word typed by hand: nobody erases by a slip. */
export function ConfirmErasure({ challengeId, onAsked, onCancel }: Props) {
  const { t } = useTranslation('patient');
  const { t: common } = useTranslation();
  const client = useQueryClient();
  const [code, setCode] = useState('');
  const [confirmation, setConfirmation] = useState('');
  const confirm = useCall<{ due: string }, void>(
    () => ({ path: `/patients/me/erasure/${challengeId}/code`, body: { code, confirmation } }),
    () => {
      onAsked(t('erasure.saidAsked'));
      focusTitle();
      void client.invalidateQueries({ queryKey: erasureQuery.queryKey });
    },
  );
  return (
    <Form label={t('erasure.confirmTitle')} onSubmit={() => confirm.mutate()}>
      <h2>{t('erasure.confirmTitle')}</h2>
      <Fineprint>{t('erasure.sent')}</Fineprint>
      {confirm.error && <ProblemAlert error={confirm.error} />}
      <TextInput
        label={common('code.label')}
        value={code}
        onChange={(event) => setCode(onlyDigits(event.currentTarget.value, CODE_DIGITS))}
        inputMode="numeric"
        autoComplete="one-time-code"
        autoFocus
      />
      <TextInput
        label={t('erasure.word', { word: WORD })}
        value={confirmation}
        onChange={(event) => setConfirmation(event.currentTarget.value)}
        autoComplete="off"
      />
      <Actions>
        <Button
          type="submit"
          color="red"
          loading={confirm.isPending}
          disabled={code.length < CODE_DIGITS || confirmation !== WORD}
        >
          {t('erasure.confirm')}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {common('action.cancel')}
        </Button>
      </Actions>
    </Form>
  );
}
