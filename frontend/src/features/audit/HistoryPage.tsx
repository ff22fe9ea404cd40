import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { Card } from '../../shared/ui/Card';
import { Form } from '../../shared/ui/Form';
import { Page } from '../../shared/ui/Page';
import classes from './audit.module.css';
import { History } from './History';
import type { Asked } from './history-query';

/**
 * What happened to one patient's record, event by event. The question itself is recorded and shown to the patient, so
 * that a patient whom the queue names is filled in, and asked for only when told to.
 */
export default function HistoryPage() {
  const { t } = useTranslation('audit');
  const patientId = (useLocation().state as { patientId?: string } | null)?.patientId ?? '';
  const [typed, setTyped] = useState<Asked>({ patientId, asOf: '' });
  const [asked, setAsked] = useState<Asked | null>(null);

  return (
    <Page title={t('history.title')} lead={t('history.lead')}>
      <Card>
        <Form label={t('history.title')} onSubmit={() => setAsked({ ...typed, patientId: typed.patientId.trim() })}>
          <div className={classes.asked}>
            <TextInput
              label={t('history.patientId')}
              autoComplete="off"
              spellCheck={false}
              value={typed.patientId}
              onChange={(event) => setTyped({ ...typed, patientId: event.currentTarget.value })}
            />
            <TextInput
              label={t('history.asOf')}
              type="datetime-local"
              value={typed.asOf}
              onChange={(event) => setTyped({ ...typed, asOf: event.currentTarget.value })}
            />
          </div>
          <Button type="submit" disabled={typed.patientId.trim() === ''}>
            {t('history.submit')}
          </Button>
        </Form>
      </Card>
      <div className={classes.answer}>{asked && <History key={asked.patientId + asked.asOf} asked={asked} />}</div>
    </Page>
  );
}
