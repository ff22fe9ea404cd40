import { Button, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWrite } from '../api/use-write';
import { Actions, Form } from '../ui/Form';
import { ProblemAlert } from '../ui/ProblemAlert';
import { useQuestion } from '../ui/use-question';
import classes from './records.module.css';

const REASON_CHARACTERS_MAX = 500;

type Verdict = 'dispute' | 'confirm';
type Props = { patient: string; recordId: string; itemId: string; item: string };

/** Whoever sees an item can say that it is wrong, with a reason, or that it is right. */
export function Assess({ patient, recordId, itemId, item }: Props) {
  const { t } = useTranslation('records');
  const { asked, ask, takeBack } = useQuestion<Verdict>();
  if (asked) {
    const of = { patientId: patient, recordId, itemId };
    return <Reason of={of} verdict={asked} item={item} onClose={takeBack} />;
  }
  return (
    <div className={classes.assess}>
      {(['confirm', 'dispute'] as const).map((verdict) => (
        <Button
          key={verdict}
          size="xs"
          variant="default"
          aria-label={t(`assess.${verdict}Item`, { item })}
          {...ask(verdict)}
        >
          {t(`assess.${verdict}`)}
        </Button>
      ))}
    </div>
  );
}

type ReasonProps = {
  of: { patientId: string; recordId: string; itemId: string };
  verdict: Verdict;
  item: string;
  onClose: () => void;
};

function Reason({ of, verdict, item, onClose }: ReasonProps) {
  const { t } = useTranslation('records');
  const { t: common } = useTranslation();
  const client = useQueryClient();
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const assess = useWrite(
    (said: string) => ({
      to: `POST /patients/{patientId}/records/{recordId}/essentials/{itemId}/${verdict}`,
      path: of,
      body: { reason: said },
    }),
    () => {
      onClose();
      void client.invalidateQueries({ queryKey: ['patients', of.patientId, 'records'] });
      void client.invalidateQueries({ queryKey: ['patients', of.patientId, 'emergency-summary'] });
    },
  );

  function submit() {
    const unsaid = verdict === 'dispute' && reason.trim() === '';
    setMissing(unsaid);
    if (!unsaid) assess.mutate(reason.trim());
  }

  return (
    <div className={classes.assessForm}>
      <Form label={t(`assess.${verdict}Item`, { item })} onSubmit={submit}>
        <strong>{t(`assess.${verdict}Title`, { item })}</strong>
        {assess.error && <ProblemAlert error={assess.error} />}
        <Textarea
          label={t(`assess.${verdict}Reason`)}
          description={t('assess.seen')}
          error={missing && t('assess.missing')}
          maxLength={REASON_CHARACTERS_MAX}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          autoFocus
        />
        <Actions>
          <Button type="submit" size="sm" loading={assess.isPending}>
            {t(`assess.${verdict}`)}
          </Button>
          <Button variant="default" size="sm" onClick={onClose}>
            {common('action.cancel')}
          </Button>
        </Actions>
      </Form>
    </div>
  );
}
