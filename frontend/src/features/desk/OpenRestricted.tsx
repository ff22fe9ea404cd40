import { zodResolver } from '@hookform/resolvers/zod';
import { Button, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useWrite } from '../../shared/api/use-write';
import { FormProblem } from '../../shared/forms/FormProblem';
import { showAtFields } from '../../shared/forms/refusals';
import { reason, z } from '../../shared/forms/schema';
import { focusTitle } from '../../shared/ui/focus';
import { Actions, Form } from '../../shared/ui/Form';
import { useQuestion } from '../../shared/ui/use-question';
import classes from './desk.module.css';

const Opening = z.object({ reason });
type Opening = z.infer<typeof Opening>;
const FIELDS = ['reason'] as const;
type Props = { patientId: string; recordId: string };

/** The second confirmation under a broken glass: one record, a reason of its own. */
export function OpenRestricted(props: Props) {
  const { t } = useTranslation('desk');
  const question = useQuestion();
  if (question.asked) return <Confirmation {...props} onCancel={question.takeBack} />;
  return (
    <Button variant="outline" color="red" size="xs" {...question.ask('sure')}>
      {t('restricted.open')}
    </Button>
  );
}

function Confirmation({ patientId, recordId, onCancel }: Props & { onCancel: () => void }) {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation();
  const client = useQueryClient();
  const form = useForm<Opening>({ resolver: zodResolver(Opening), defaultValues: { reason: '' } });
  const open = useWrite(
    (body: Opening) => ({
      to: 'POST /patients/{patientId}/emergency-accesses/restricted-records',
      path: { patientId },
      body: { recordId, ...body },
    }),
    () => {
      focusTitle();
      void client.invalidateQueries({ queryKey: ['patients', patientId, 'records'] });
      void client.invalidateQueries({ queryKey: ['patients', patientId, 'emergency-summary'] });
    },
  );

  function submit(values: Opening) {
    open.mutate(values, { onError: (problem) => showAtFields(problem, FIELDS, form.setError, common) });
  }

  return (
    <div className={classes.confirm}>
      <Form label={t('restricted.title')} onSubmit={form.handleSubmit(submit)}>
        <strong>{t('restricted.warning')}</strong>
        <FormProblem problem={open.error} fields={FIELDS} />
        <Textarea
          label={t('restricted.reason')}
          description={t('restricted.reasonHint')}
          error={form.formState.errors.reason?.message}
          autoFocus
          {...form.register('reason')}
        />
        <Actions>
          <Button type="submit" color="red" size="sm" loading={open.isPending || open.isSuccess}>
            {t('restricted.submit')}
          </Button>
          <Button variant="default" size="sm" onClick={onCancel}>
            {common('action.cancel')}
          </Button>
        </Actions>
      </Form>
    </div>
  );
}
