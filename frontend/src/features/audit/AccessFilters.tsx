import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useId, useState, type ChangeEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { hospitalsQuery } from '../../shared/api/hospitals';
import { Card } from '../../shared/ui/Card';
import { Actions, Form } from '../../shared/ui/Form';
import { NO_FILTER, RIGHTS, VIEWS, type Filter } from './accesses-query';
import classes from './audit.module.css';

type Props = { start: Filter; onFilter: (filter: Filter) => void };

export function AccessFilters({ start, onFilter }: Props) {
  const { t } = useTranslation('audit');
  const [filter, setFilter] = useState(start);
  const hospitals = useQuery(hospitalsQuery).data?.items ?? [];
  const list = useId();

  function field(name: keyof Filter) {
    return {
      value: filter[name],
      onChange: ({ currentTarget: { value } }: ChangeEvent<HTMLInputElement | HTMLSelectElement>) =>
        setFilter({ ...filter, [name]: value }),
      autoComplete: 'off',
      spellCheck: false,
    };
  }

  function clear() {
    setFilter(NO_FILTER);
    onFilter(NO_FILTER);
  }

  return (
    <Card>
      <Form label={t('accesses.filters')} onSubmit={() => onFilter({ ...filter })}>
        <div className={classes.filters}>
          <TextInput label={t('accesses.patientId')} {...field('patientId')} />
          <TextInput label={t('accesses.hospitalId')} list={list} {...field('hospitalId')} />
          <TextInput label={t('accesses.person')} {...field('person')} />
          <NativeSelect
            label={t('accesses.byRight')}
            data={[anything(), ...RIGHTS.map((value) => ({ value, label: t(`accesses.right.${value}`) }))]}
            {...field('right')}
          />
          <NativeSelect
            label={t('accesses.byView')}
            data={[anything(), ...VIEWS.map((value) => ({ value, label: t(`accesses.view.${value}`) }))]}
            {...field('view')}
          />
          <TextInput label={t('accesses.from')} type="datetime-local" {...field('from')} />
          <TextInput label={t('accesses.to')} type="datetime-local" {...field('to')} />
        </div>
        <datalist id={list}>
          {hospitals.map(({ hospitalId, name }) => (
            <option key={hospitalId} value={hospitalId}>{name}</option>
          ))}
        </datalist>
        <Actions>
          <Button type="submit">{t('accesses.submit')}</Button>
          <Button variant="default" onClick={clear}>{t('accesses.clear')}</Button>
        </Actions>
      </Form>
    </Card>
  );

  function anything() {
    return { value: '', label: t('accesses.any') };
  }
}
