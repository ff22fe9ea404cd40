import { zodResolver } from '@hookform/resolvers/zod';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { BLOOD_GROUPS, GENDERS, type GeneralDetails } from '../../shared/api/types';
import { useWrite } from '../../shared/api/use-write';
import { FormProblem } from '../../shared/forms/FormProblem';
import { showAtFields } from '../../shared/forms/refusals';
import { detailsQuery } from '../../shared/records/queries';
import { Actions, Fineprint, Form, Row } from '../../shared/ui/Form';
import { today, useFormat } from '../../shared/ui/format';
import { ContactFields } from './ContactFields';
import { DetailsInput, stated, typed } from './details';

const FIELDS = [
  'fullName',
  'emergencyContacts',
  'dateOfBirth',
  'age',
  'gender',
  'heightCm',
  'weightKg',
  'bloodGroup',
] as const;

export function DetailsForm({ stored, fullName }: { stored: GeneralDetails | null; fullName: string }) {
  const { t } = useTranslation(['patient', 'records']);
  const { t: common } = useTranslation();
  const format = useFormat();
  const client = useQueryClient();
  const [savedAt, setSavedAt] = useState<Date | null>(null);
  const form = useForm({ resolver: zodResolver(DetailsInput), defaultValues: typed(stored, fullName) });
  const { errors, isDirty } = form.formState;
  const save = useWrite(
    (body: GeneralDetails) => ({ to: 'PUT /patients/me/general-details', body }),
    (_, details) => {
      client.setQueryData(detailsQuery('me').queryKey, details);
      form.reset(typed(details, fullName));
      setSavedAt(new Date());
    },
  );

  function submit(input: DetailsInput) {
    save.mutate(stated(input), { onError: (problem) => showAtFields(problem, FIELDS, form.setError, common) });
  }

  return (
    <Form onSubmit={form.handleSubmit(submit)} label={t('details.title')}>
      <FormProblem problem={save.error} fields={FIELDS} />
      <TextInput
        label={t('details.fullName')}
        error={errors.fullName?.message}
        autoComplete="name"
        {...form.register('fullName')}
      />
      <Fineprint>{t('details.birth')}</Fineprint>
      <Row>
        <TextInput
          label={t('details.dateOfBirth')}
          type="date"
          max={today()}
          error={errors.dateOfBirth?.message}
          {...form.register('dateOfBirth', { onChange: () => form.setValue('age', '') })}
        />
        <TextInput
          label={t('details.age')}
          inputMode="numeric"
          error={errors.age?.message}
          {...form.register('age', { onChange: () => form.setValue('dateOfBirth', '') })}
        />
        <NativeSelect label={t('details.gender')} error={errors.gender?.message} {...form.register('gender')}>
          <option value="">{t('details.notStated')}</option>
          {GENDERS.map((gender) => (
            <option key={gender} value={gender}>
              {t(`records:gender.${gender}`)}
            </option>
          ))}
        </NativeSelect>
      </Row>
      <Row>
        <TextInput
          label={t('details.height')}
          inputMode="decimal"
          error={errors.heightCm?.message}
          {...form.register('heightCm')}
        />
        <TextInput
          label={t('details.weight')}
          inputMode="decimal"
          error={errors.weightKg?.message}
          {...form.register('weightKg')}
        />
        <NativeSelect
          label={t('details.bloodGroup')}
          error={errors.bloodGroup?.message}
          {...form.register('bloodGroup')}
        >
          <option value="">{t('details.notStated')}</option>
          {BLOOD_GROUPS.map((group) => (
            <option key={group}>{group}</option>
          ))}
        </NativeSelect>
      </Row>
      <ContactFields form={form} />
      <Actions>
        <Button type="submit" loading={save.isPending}>
          {t('details.save')}
        </Button>
        <span role="status">{isDirty ? t('details.unsaved') : savedAt && t('details.saved', { time: format.time(savedAt) })}</span>
        {!isDirty && savedAt && <Link to="/me">{t('details.goOn')}</Link>}
      </Actions>
    </Form>
  );
}
