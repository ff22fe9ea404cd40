import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useWrite } from '../../shared/api/use-write';
import { grantsQuery, type Grant } from '../../shared/consent/grants';
import { focusTitle } from '../../shared/ui/focus';
import { Actions, Form } from '../../shared/ui/Form';
import { ProblemAlert } from '../../shared/ui/ProblemAlert';
import { useQuestion } from '../../shared/ui/use-question';
import { GrantFacts } from './GrantFacts';
import classes from './grants.module.css';

type Props = { grant: Grant; onRevoked: (said: string) => void };

/** A consent that holds; asks before it is taken back, because that acts at once. */
export function CurrentGrant({ grant, onRevoked }: Props) {
  const { t } = useTranslation('patient');
  const { t: common } = useTranslation();
  const client = useQueryClient();
  const question = useQuestion();
  const name = grant.hospital.name ?? grant.hospital.hospitalId;
  const revoke = useWrite(
    () => ({ to: 'DELETE /patients/me/grants/{grantId}', path: { grantId: grant.grantId } }),
    () => {
      onRevoked(t('grants.saidRevoked', { hospital: name }));
      focusTitle();
      void client.invalidateQueries({ queryKey: grantsQuery.queryKey });
    },
  );

  return (
    <article className={classes.grant} data-status={grant.status}>
      <GrantFacts grant={grant} />
      {question.asked ? (
        <Form label={t('grants.revokeTitle', { hospital: name })} onSubmit={() => revoke.mutate()}>
          <span>{t('grants.revokeText')}</span>
          {revoke.error && <ProblemAlert error={revoke.error} />}
          <Actions>
            <Button type="submit" color="red" size="sm" loading={revoke.isPending} autoFocus>
              {t('grants.revoke')}
            </Button>
            <Button variant="default" size="sm" onClick={question.takeBack}>
              {common('action.cancel')}
            </Button>
          </Actions>
        </Form>
      ) : (
        <Actions>
          <Button
            size="sm"
            variant="outline"
            color="red"
            aria-label={t('grants.revokeTitle', { hospital: name })}
            {...question.ask('sure')}
          >
            {t('grants.revoke')}
          </Button>
        </Actions>
      )}
    </article>
  );
}
