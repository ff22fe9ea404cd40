import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../shared/api/problem';
import { onlyDigits } from '../../shared/forms/verhoeff';
import { Actions, Form } from '../../shared/ui/Form';
import { ProblemAlert } from '../../shared/ui/ProblemAlert';

const CODE_DIGITS = 6;

type Props = {
  mayErase: boolean;
  onCode: (code: string) => void;
  onCancel: () => void;
  isPending: boolean;
  error: Problem | null;
};

/** The code that was just mailed, and the button that means it. */
export function ErasureCode({ mayErase, onCode, onCancel, isPending, error }: Props) {
  const { t } = useTranslation('patient');
  const { t: common } = useTranslation();
  const [code, setCode] = useState('');
  return (
    <Form label={t('erasure.confirmTitle')} onSubmit={() => onCode(code)}>
      {error && <ProblemAlert error={error} />}
      <TextInput
        label={common('code.label')}
        value={code}
        onChange={(event) => setCode(onlyDigits(event.currentTarget.value, CODE_DIGITS))}
        inputMode="numeric"
        autoComplete="one-time-code"
        autoFocus
      />
      <Actions>
        <Button type="submit" color="red" loading={isPending} disabled={code.length < CODE_DIGITS || !mayErase}>
          {t('erasure.confirm')}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {common('action.cancel')}
        </Button>
      </Actions>
    </Form>
  );
}
