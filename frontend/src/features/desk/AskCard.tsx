import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PatientLookup } from '../../shared/api/types';
import { Card } from '../../shared/ui/Card';
import { useFormat } from '../../shared/ui/format';
import { Notice } from '../../shared/ui/Notice';
import { useQuestion } from '../../shared/ui/use-question';
import { AskForm, type Asked } from './AskForm';
import { ConsentCode } from './ConsentCode';

/** From asking the patient to the records: what is asked, then the code that the patient reads out. */
export function AskCard({ lookup }: { lookup: PatientLookup }) {
  const { t } = useTranslation('desk');
  const format = useFormat();
  const question = useQuestion();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [until, setUntil] = useState<string | null>(null);
  const { patientId, identity, access } = lookup;

  if (identity !== 'confirmed') return <Card title={t('ask.title')}>{t('ask.unconfirmed')}</Card>;
  return (
    <Card title={t('ask.title')} lead={t(`ask.${access}`)}>
      {until !== null && (
        <Notice tone="good" role="status">
          {t('ask.done', { moment: format.moment(until) })}
        </Notice>
      )}
      {question.asked === null && (
        <Button variant="light" {...question.ask('sure')}>
          {t('ask.begin')}
        </Button>
      )}
      {question.asked && !asked && (
        <AskForm patientId={patientId} onAsked={setAsked} onCancel={question.takeBack} />
      )}
      {asked && (
        <ConsentCode
          lookup={lookup}
          confirmationId={asked.confirmationId}
          onAgain={() => setAsked(null)}
          onConsent={(end) => {
            setUntil(end);
            setAsked(null);
            question.takeBack();
          }}
        />
      )}
    </Card>
  );
}
