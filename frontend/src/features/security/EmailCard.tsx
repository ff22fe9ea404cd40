import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CodeForm } from '../../shared/forms/CodeForm';
import { FormProblem } from '../../shared/forms/FormProblem';
import { emailAddress } from '../../shared/forms/schema';
import { Card } from '../../shared/ui/Card';
import { Form } from '../../shared/ui/Form';
import { Notice } from '../../shared/ui/Notice';
import { fieldText } from '../../shared/ui/problem-text';
import type { Account } from './query';
import { useChange } from './use-change';

/** The new address has to be proven by a code; both are told afterwards. */
export function EmailCard({ account, mayChange }: { account: Account; mayChange: boolean }) {
  const { t } = useTranslation('security');
  const { t: common } = useTranslation();
  const [email, setEmail] = useState('');
  const [checked, setChecked] = useState(false);
  const begin = useChange(() => ({
    to: 'PUT /accounts/current/email',
    body: { email: email.trim() },
  }));
  const confirm = useChange(
    (code: string) => ({
      to: 'POST /accounts/current/email/{challengeId}',
      path: { challengeId: begin.data!.challengeId },
      body: { code },
    }),
    begin.reset,
  );
  const valid = emailAddress.safeParse(email).success;
  const refused = begin.error?.fields[0];

  function submit() {
    setChecked(true);
    if (valid) begin.run();
  }

  return (
    <Card title={t('email.title')} lead={t('email.now', { email: account.email })}>
      {confirm.data && (
        <Notice tone="good" role="status">
          {t('email.done', { email: confirm.data.email })}
        </Notice>
      )}
      {begin.data && (
        <CodeForm
          onCode={confirm.run}
          isPending={confirm.isPending}
          error={confirm.error}
          onRestart={begin.reset}
        />
      )}
      {!begin.data && mayChange && (
        <Form onSubmit={submit} label={t('email.title')}>
          <FormProblem problem={begin.error} fields={['email']} />
          <TextInput
            label={t('email.new')}
            error={(checked && !valid && common('invalid.email')) || (refused && fieldText(refused, begin.error!, common))}
            type="email"
            autoComplete="email"
            value={email}
            onChange={(event) => setEmail(event.currentTarget.value)}
          />
          <Button type="submit" variant="default" loading={begin.isPending}>
            {t('email.submit')}
          </Button>
        </Form>
      )}
    </Card>
  );
}
