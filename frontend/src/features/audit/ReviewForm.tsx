import { zodResolver } from '@hookform/resolvers/zod';
import { Button, Radio, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Controller, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Call, Operation } from '../../shared/api/operation';
import { useWrite } from '../../shared/api/use-write';
import { FormProblem } from '../../shared/forms/FormProblem';
import { showAtFields } from '../../shared/forms/refusals';
import { reason, z } from '../../shared/forms/schema';
import { i18n } from '../../shared/i18n/i18n';
import { focusTitle } from '../../shared/ui/focus';
import { Actions, Form } from '../../shared/ui/Form';
import classes from './audit.module.css';
import { queueQuery, type Judged } from './queue-query';

const VERDICTS = ['justified', 'unjustified'] as const;
const Review = z.object({ verdict: z.enum(VERDICTS, { error: () => i18n.t('audit:queue.choose') }), comment: reason });
type Review = z.infer<typeof Review>;
const FIELDS = ['comment'] as const;

const ACCOUNT_REVIEWS = {
  IDENTITY_MISMATCH: 'identity-mismatch-reviews',
  LOST_FACTORS: 'lost-factors-reviews',
} as const;
type ReviewOperation = Extract<Operation, `POST /audit/patients/{patientId}/${string}-reviews`>;
type Props = { item: Judged; onDone: (said: string) => void; onCancel: () => void };

/** The auditor's word, with a comment; nothing is chosen beforehand. */
export function ReviewForm({ item, onDone, onCancel }: Props) {
  const { t } = useTranslation('audit');
  const { t: common } = useTranslation();
  const client = useQueryClient();
  const form = useForm<Review>({ resolver: zodResolver(Review), defaultValues: { comment: '' } });
  const { errors } = form.formState;
  const review = useWrite(
    (said: Review) => reviewOf(item, said),
    () => {
      onDone(t('queue.reviewed'));
      focusTitle();
      void client.invalidateQueries({ queryKey: queueQuery.queryKey });
    },
  );

  function submit(said: Review) {
    review.mutate(said, { onError: (problem) => showAtFields(problem, FIELDS, form.setError, common) });
  }

  return (
    <div className={classes.review}>
      <Form appears label={t('queue.review')} onSubmit={form.handleSubmit(submit)}>
        <FormProblem problem={review.error} fields={FIELDS} />
        <Controller
          control={form.control}
          name="verdict"
          render={({ field }) => (
            <Radio.Group
              label={t('queue.verdict')}
              value={field.value ?? null}
              onChange={field.onChange}
              error={errors.verdict?.message}
              errorProps={{ mt: 'xs' }}
            >
              {VERDICTS.map((verdict) => (
                <Radio key={verdict} value={verdict} label={t(`queue.${verdict}`)} mt="xs" />
              ))}
            </Radio.Group>
          )}
        />
        <Textarea
          label={t('queue.comment')}
          description={t('queue.commentHint')}
          error={errors.comment?.message}
          {...form.register('comment')}
        />
        <Actions>
          <Button type="submit" size="sm" loading={review.isPending}>
            {t('queue.submit')}
          </Button>
          <Button variant="default" size="sm" onClick={onCancel}>
            {common('action.cancel')}
          </Button>
        </Actions>
      </Form>
    </div>
  );
}

function reviewOf(item: Judged, { verdict, comment }: Review): Call<ReviewOperation> {
  const path = { patientId: item.patientId };
  const said = { justified: verdict === 'justified', comment };
  if (item.kind === 'EMERGENCY') {
    const body = { person: item.person, until: item.until, ...said };
    return { to: 'POST /audit/patients/{patientId}/emergency-reviews', path, body };
  }
  return {
    to: `POST /audit/patients/{patientId}/${ACCOUNT_REVIEWS[item.kind]}`,
    path,
    body: { account: item.person, ...said },
  };
}
