import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../shared/ui/Card';
import { focusTitle } from '../../shared/ui/focus';
import { Notice } from '../../shared/ui/Notice';
import { DeskProof } from './DeskProof';
import { MismatchForm } from './MismatchForm';

/** For a confirmed patient who cannot log in any more, or whose account somebody else has. */
export function LostFactorsCard({ patientId }: { patientId: string }) {
  const { t } = useTranslation('desk');
  const [step, setStep] = useState<'closed' | 'open' | 'done'>('closed');

  function proven() {
    setStep('done');
    focusTitle();
  }

  if (step === 'closed') {
    return (
      <Button variant="default" fullWidth mt="md" onClick={() => setStep('open')}>
        {t('lost.begin')}
      </Button>
    );
  }
  return (
    <Card appears title={t('lost.title')} lead={t('lost.lead')}>
      {step === 'done' ? (
        <Notice tone="good" role="status">
          {t('lost.done')}
        </Notice>
      ) : (
        <DeskProof
          patientId={patientId}
          title={t('lost.title')}
          submit={t('lost.submit')}
          lostFactors
          onProven={proven}
        />
      )}
      <MismatchForm patientId={patientId} />
    </Card>
  );
}
