import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { Card } from '../../shared/ui/Card';
import { Form } from '../../shared/ui/Form';
import { Page } from '../../shared/ui/Page';
import { FindByNumber } from './FindByNumber';
import classes from './history.module.css';
import { History } from './History';

/**
 * What happened to one patient's record, and how it stood at any moment. The question itself is recorded and shown to the
 * patient, so that a patient whom another screen names is filled in, and asked for only when told to.
 */
export default function HistoryPage() {
  const { t } = useTranslation(['audit', 'records', 'desk']);
  const [typed, setTyped] = useState((useLocation().state as { patientId?: string } | null)?.patientId ?? '');
  const [asked, setAsked] = useState<{ patientId: string; time: number } | null>(null);

  return (
    <Page title={t('history.title')} lead={t('history.lead')} width="full">
      <div className={classes.ask}>
        <Card>
          <Form
            label={t('history.title')}
            onSubmit={() => setAsked({ patientId: typed.trim(), time: Date.now() })}
          >
            <div className={classes.askRow}>
              <TextInput
                label={t('history.patientId')}
                autoComplete="off"
                spellCheck={false}
                value={typed}
                onChange={(event) => setTyped(event.currentTarget.value)}
              />
              <Button type="submit" disabled={typed.trim() === ''}>
                {t('history.submit')}
              </Button>
            </div>
          </Form>
          <FindByNumber onFound={setTyped} />
        </Card>
      </div>
      {asked && <History key={asked.patientId + asked.time} patientId={asked.patientId} />}
    </Page>
  );
}
