import { Checkbox, Radio, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { Controller, type UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { RECORD_KINDS } from '../api/types';
import { Fineprint } from '../ui/Form';
import { today, useFormat } from '../ui/format';
import { Notice } from '../ui/Notice';
import { lastDay, lengthsWithin, type Consent, type ScopeInput } from './scope';
import classes from './consent.module.css';

type Props = {
  form: UseFormReturn<ScopeInput>;
  /** What a hospital asked for: it can be narrowed and shortened, not widened. */
  asked?: Consent;
  /** The choice of single records, where there is one. */
  children?: ReactNode;
};

/** What a consent covers, and until when. */
export function ScopeFields({ form, asked, children }: Props) {
  const { t } = useTranslation('records');
  const format = useFormat();
  const { errors } = form.formState;
  const chosen = form.watch('reach') === 'chosen';
  const offered = asked?.kinds ?? RECORD_KINDS;

  return (
    <>
      {asked?.kinds == null && (
        <Controller
          control={form.control}
          name="reach"
          render={({ field }) => (
            <Radio.Group label={t('consent.reach')} value={field.value} onChange={field.onChange}>
              {(['every', 'chosen'] as const).map((reach) => (
                <Radio key={reach} value={reach} label={t(`consent.${reach}`)} mt="xs" />
              ))}
            </Radio.Group>
          )}
        />
      )}
      {chosen && offered.length > 0 && (
        <Controller
          control={form.control}
          name="kinds"
          render={({ field }) => (
            <Checkbox.Group
              label={t('consent.kinds')}
              description={t('consent.kindsHint')}
              value={field.value}
              onChange={field.onChange}
              error={errors.kinds?.message}
              errorProps={{ mt: 'xs' }}
            >
              <div className={classes.options}>
                {offered.map((kind) => (
                  <Checkbox key={kind} value={kind} label={t(`kind.${kind}`)} />
                ))}
              </div>
            </Checkbox.Group>
          )}
        />
      )}
      {offered.length === 0 && errors.kinds && <Notice tone="danger" role="alert">{errors.kinds.message}</Notice>}
      {children}
      <Controller
        control={form.control}
        name="length"
        render={({ field }) => (
          <Radio.Group label={t('consent.until')} value={field.value} onChange={field.onChange}>
            <div className={classes.options}>
              {lengthsWithin(asked).map((length) => (
                <Radio
                  key={length}
                  value={length}
                  label={t(`consent.length.${length}`, { moment: asked && format.moment(asked.until) })}
                />
              ))}
            </div>
          </Radio.Group>
        )}
      />
      {form.watch('length') === 'date' && (
        <TextInput
          label={t('consent.date')}
          type="date"
          min={today()}
          max={lastDay()}
          error={errors.date?.message}
          {...form.register('date')}
        />
      )}
      <Fineprint>{t('consent.always')}</Fineprint>
    </>
  );
}
