import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { onlyDigits } from '../../shared/forms/verhoeff';
import { Card } from '../../shared/ui/Card';
import { Actions, Form } from '../../shared/ui/Form';
import { ProblemAlert } from '../../shared/ui/ProblemAlert';
import type { TotpOffer } from './query';
import classes from './security.module.css';
import { useChange, useFactorAdded } from './use-change';

type Props = { offer: TotpOffer; onCodes: (codes: string[]) => void; onDone: () => void };

/** The key is shown once, here; a first code proves that the app has it. */
export function EnrolTotp({ offer, onCodes, onDone }: Props) {
  const { t } = useTranslation('security');
  const { t: common } = useTranslation();
  const [code, setCode] = useState('');
  const added = useFactorAdded();
  const enrol = useChange(
    () => ({
      to: 'POST /accounts/current/totp/{challengeId}',
      path: { challengeId: offer.challengeId },
      body: { code },
    }),
    ({ recoveryCodes }) => {
      added();
      onDone();
      if (recoveryCodes) onCodes(recoveryCodes);
    },
  );
  const wrong = enrol.error?.code === 'wrong-code';

  return (
    <Card appears title={t('totp.title')} lead={t('totp.scan')}>
      <img className={classes.qr} src={offer.qr} alt={t('totp.qr')} />
      <p>
        {t('totp.manual')}: <code className={classes.key}>{offer.secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
      </p>
      <Form onSubmit={() => enrol.run()} label={t('totp.title')}>
        {enrol.error && !wrong && <ProblemAlert error={enrol.error} />}
        <TextInput
          label={t('totp.code')}
          error={wrong && common('problem.wrong-code')}
          value={code}
          onChange={(event) => setCode(onlyDigits(event.currentTarget.value, 6))}
          inputMode="numeric"
          autoComplete="one-time-code"
        />
        <Actions>
          <Button type="submit" loading={enrol.isPending}>
            {t('totp.confirm')}
          </Button>
          <Button variant="subtle" onClick={onDone}>
            {common('action.cancel')}
          </Button>
        </Actions>
      </Form>
    </Card>
  );
}
