import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useWrite } from '../../shared/api/use-write';
import { grantsQuery, type Grant } from '../../shared/consent/grants';
import { focusTitle } from '../../shared/ui/focus';
import { Actions } from '../../shared/ui/Form';
import { ProblemAlert } from '../../shared/ui/ProblemAlert';
import { useQuestion } from '../../shared/ui/use-question';
import { AllowForm } from './AllowForm';
import { GrantFacts } from './GrantFacts';
import classes from './grants.module.css';

type Props = { request: Grant; onAnswer: (said: string) => void };

/** A hospital asks; the patient allows all of it or a part, or refuses. */
export function RequestCard({ request, onAnswer }: Props) {
  const { t } = useTranslation('patient');
  const client = useQueryClient();
  const question = useQuestion();
  const { hospital, grantId } = request;
  const name = hospital.name ?? hospital.hospitalId;
  const refuse = useWrite(
    () => ({ to: 'POST /patients/me/grants/{grantId}/refusal', path: { grantId } }),
    () => {
      onAnswer(t('grants.saidRefused', { hospital: name }));
      focusTitle();
      void client.invalidateQueries({ queryKey: grantsQuery.queryKey });
    },
  );

  return (
    <article className={classes.grant} data-status="REQUESTED">
      <GrantFacts grant={request} />
      {refuse.error && <ProblemAlert error={refuse.error} />}
      {question.asked ? (
        <AllowForm
          hospital={hospital}
          request={request}
          onAllowed={onAnswer}
          onCancel={question.takeBack}
        />
      ) : (
        <Actions>
          <Button size="sm" aria-label={`${t('grants.allow')}: ${name}`} {...question.ask('sure')}>
            {t('grants.allow')}
          </Button>
          <Button
            size="sm"
            variant="default"
            aria-label={`${t('grants.refuse')}: ${name}`}
            loading={refuse.isPending}
            onClick={() => refuse.mutate()}
          >
            {t('grants.refuse')}
          </Button>
        </Actions>
      )}
    </article>
  );
}
