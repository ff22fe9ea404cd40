import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWrite } from '../../shared/api/use-write';
import { Card } from '../../shared/ui/Card';
import { Form } from '../../shared/ui/Form';
import { Issued } from '../../shared/ui/Issued';
import { ProblemAlert } from '../../shared/ui/ProblemAlert';

const AUDITORS = '/auditors/{auditorId}/recovery';
const HOSPITALS = '/hospitals/{hospitalId}/recovery';
const ID = /^[AH]-[0-9A-Z]{4}-[0-9A-Z]{4}$/;

/** For an auditor or a hospital's first user who has lost every factor; an auditor has to approve afterwards. */
export function Recover() {
  const { t } = useTranslation('admin');
  const [id, setId] = useState('');
  const recover = useWrite(
    (of: string) => ({
      to: `POST ${of.startsWith('A') ? AUDITORS : HOSPITALS}`,
      path: { auditorId: of, hospitalId: of },
    }),
    () => setId(''),
  );
  const typed = id.trim().toUpperCase();

  if (recover.data) {
    const { initialPassword } = recover.data;
    const [label, whose] =
      'auditorId' in recover.data
        ? [t('issued.auditorId'), recover.data.auditorId]
        : [t('issued.hospitalId'), recover.data.hospitalId];
    return (
      <Issued
        label={label}
        id={whose}
        password={initialPassword}
        next={t('issued.next')}
        onDone={recover.reset}
      />
    );
  }
  return (
    <Card title={t('recover.title')} lead={t('recover.lead')}>
      <Form onSubmit={() => recover.mutate(typed)} label={t('recover.title')}>
        {recover.error && <ProblemAlert error={recover.error} />}
        <TextInput
          label={t('recover.id')}
          description={t('recover.hint')}
          value={id}
          onChange={(event) => setId(event.currentTarget.value)}
          autoComplete="off"
          spellCheck={false}
        />
        <Button type="submit" variant="light" color="red" loading={recover.isPending} disabled={!ID.test(typed)}>
          {t('recover.submit')}
        </Button>
      </Form>
    </Card>
  );
}
