import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../api/problem';
import { Actions, Fineprint, Form } from '../ui/Form';
import { ProblemAlert } from '../ui/ProblemAlert';
import { onlyDigits } from './verhoeff';

type Props = { onCode: (code: string) => void; isPending: boolean; error: Problem | null; onRestart: () => void };

const DIGITS = 6;

/** The second step of a log-in or sign-up. A wrong code stands at the field; any other refusal above it. */
export function CodeForm({ onCode, isPending, error, onRestart }: Props) {
  const { t } = useTranslation();
  const [code, setCode] = useState('');
  const [incomplete, setIncomplete] = useState(false);
  const wrong = error?.code === 'wrong-code';

  function submit() {
    setIncomplete(code.length < DIGITS);
    if (code.length === DIGITS) onCode(code);
  }

  return (
    <Form onSubmit={submit} label={t('code.title')}>
      {error && !wrong && <ProblemAlert error={error} />}
      <TextInput
        label={t('code.label')}
        description={t('code.sent')}
        error={incomplete ? t('invalid.code') : wrong && t('problem.wrong-code')}
        value={code}
        onChange={(event) => setCode(onlyDigits(event.currentTarget.value, DIGITS))}
        inputMode="numeric"
        autoComplete="one-time-code"
        size="lg"
        autoFocus
      />
      <Actions>
        <Button type="submit" loading={isPending}>
          {t('code.submit')}
        </Button>
        <Button variant="subtle" onClick={onRestart}>
          {t('code.restart')}
        </Button>
      </Actions>
      <Fineprint>{t('code.spam')}</Fineprint>
    </Form>
  );
}
