import { zodResolver } from '@hookform/resolvers/zod';
import { Button, Radio, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Controller, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { EMERGENCY_REASONS } from '../../shared/api/types';
import { useWrite } from '../../shared/api/use-write';
import { useKeepLookup } from '../../shared/desk/lookup';
import { FormProblem } from '../../shared/forms/FormProblem';
import { showAtFields } from '../../shared/forms/refusals';
import { reason, z } from '../../shared/forms/schema';
import { Card } from '../../shared/ui/Card';
import { Actions, Form } from '../../shared/ui/Form';
import { Page } from '../../shared/ui/Page';
import classes from './emergency.module.css';

const Emergency = z.object({ reasonKind: z.enum(EMERGENCY_REASONS), reason });
type Emergency = z.infer<typeof Emergency>;
const FIELDS = ['reasonKind', 'reason'] as const;

/** Says plainly what it does before it does it. No further code: seconds count. */
export default function BreakGlassPage() {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation();
  const patientId = useParams().patientId!;
  const navigate = useNavigate();
  const keep = useKeepLookup();
  const client = useQueryClient();
  const form = useForm<Emergency>({
    resolver: zodResolver(Emergency),
    defaultValues: { reasonKind: 'UNCONSCIOUS', reason: '' },
  });
  const { errors } = form.formState;
  const breakGlass = useWrite(
    (body: Emergency) => ({ to: 'POST /patients/{patientId}/emergency-accesses', path: { patientId }, body }),
    () => {
      keep(patientId, { access: 'emergency' });
      client.removeQueries({ queryKey: ['patients', patientId, 'records'] });
      client.removeQueries({ queryKey: ['patients', patientId, 'emergency-summary'] });
      void navigate(`/desk/patients/${patientId}/emergency`, { replace: true });
    },
  );

  function submit(values: Emergency) {
    breakGlass.mutate(values, { onError: (problem) => showAtFields(problem, FIELDS, form.setError, common) });
  }

  return (
    <Page title={t('glass.title')} lead={t('glass.lead')} width="text">
      <Card tone="danger">
        <Form onSubmit={form.handleSubmit(submit)} label={t('glass.title')}>
          <div className={classes.warning}>
            <strong>{t('glass.warning')}</strong>
            <ul>
              {t('glass.warnings', { returnObjects: true }).map((warning) => (
                <li key={warning}>{warning}</li>
              ))}
            </ul>
          </div>
          <FormProblem problem={breakGlass.error} fields={FIELDS} />
          <Controller
            control={form.control}
            name="reasonKind"
            render={({ field }) => (
              <Radio.Group label={t('glass.kind')} value={field.value} onChange={field.onChange} error={errors.reasonKind?.message}>
                {EMERGENCY_REASONS.map((kind) => (
                  <Radio key={kind} value={kind} label={t(`glass.${kind}`)} mt="xs" />
                ))}
              </Radio.Group>
            )}
          />
          <Textarea
            label={t('glass.reason')}
            description={t('glass.reasonHint')}
            error={errors.reason?.message}
            autoFocus
            {...form.register('reason')}
          />
          <Actions>
            <Button type="submit" color="red" loading={breakGlass.isPending}>
              {t('glass.submit')}
            </Button>
            <Button component={Link} to={`/desk/patients/${patientId}`} variant="default">
              {common('action.cancel')}
            </Button>
          </Actions>
        </Form>
      </Card>
    </Page>
  );
}
