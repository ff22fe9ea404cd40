import { zodResolver } from '@hookform/resolvers/zod';
import { Button, Radio, TextInput } from '@mantine/core';
import { Controller, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useWrite } from '../../shared/api/use-write';
import { FormProblem } from '../../shared/forms/FormProblem';
import { showAtFields } from '../../shared/forms/refusals';
import { Actions, Form } from '../../shared/ui/Form';
import { Notice } from '../../shared/ui/Notice';
import type { Statement } from './query';
import { GROUPS, stated, StatementInput, typed, type Group, type Kind } from './statement';

const FIELDS = ['name', 'detail', 'since'] as const;

type Props = {
  group: Group;
  /** What is changed; without it something new is said. */
  statement?: Statement;
  onSaved: (said: string) => void;
  onCancel: () => void;
};

export function StatementForm({ group, statement, onSaved, onCancel }: Props) {
  const { t } = useTranslation('patient');
  const { t: common } = useTranslation();
  const kinds: readonly Kind[] = GROUPS[group];
  const form = useForm<StatementInput>({
    resolver: zodResolver(StatementInput),
    defaultValues: typed((statement?.kind as Kind | undefined) ?? kinds[0]!, statement),
  });
  const { errors } = form.formState;
  const save = useWrite(
    (input: StatementInput) => ({
      to: statement ? 'PUT /patients/me/statements/{statementId}' : 'POST /patients/me/statements',
      path: { statementId: statement?.statementId ?? '' },
      body: stated(input),
    }),
    (_, { name }) => onSaved(t('statements.saidSaved', { name })),
  );
  const title = statement ? t('statements.changeTitle', { name: statement.name }) : t(`statements.${group}.add`);
  const refused = save.error?.code === 'conflict';

  function submit(input: StatementInput) {
    save.mutate(input, {
      onError: (problem) => problem.code !== 'conflict' && showAtFields(problem, FIELDS, form.setError, common),
    });
  }

  return (
    <Form label={title} onSubmit={form.handleSubmit(submit)}>
      {refused ? (
        <Notice tone="danger" role="alert">
          {t('statements.conflict')}
        </Notice>
      ) : (
        <FormProblem problem={save.error} fields={FIELDS} />
      )}
      {kinds.length > 1 && !statement && (
        <Controller
          control={form.control}
          name="kind"
          render={({ field }) => (
            <Radio.Group label={t('statements.kindLabel')} value={field.value} onChange={field.onChange}>
              {kinds.map((kind) => (
                <Radio key={kind} value={kind} label={t(`statements.kind.${kind as 'CONDITION' | 'SURGERY'}`)} mt="xs" />
              ))}
            </Radio.Group>
          )}
        />
      )}
      <TextInput
        label={t(`statements.${group}.name`)}
        autoComplete="off"
        autoFocus
        error={errors.name?.message}
        {...form.register('name')}
      />
      {group !== 'history' && (
        <TextInput
          label={t(`statements.${group}.detail`)}
          description={t('statements.optional')}
          autoComplete="off"
          error={errors.detail?.message}
          {...form.register('detail')}
        />
      )}
      <TextInput
        label={t(`statements.${group}.since`)}
        description={t('statements.sinceHint')}
        autoComplete="off"
        error={errors.since?.message}
        {...form.register('since')}
      />
      <Actions>
        <Button type="submit" loading={save.isPending}>
          {t('statements.save')}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {common('action.cancel')}
        </Button>
      </Actions>
    </Form>
  );
}
