import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HospitalRef } from '../../shared/api/types';
import { ProblemAlert } from '../../shared/ui/ProblemAlert';
import { directoryQuery, ENTRIES_MAX } from './directory-query';
import classes from './grants.module.css';

const PAUSE_MILLIS = 250;

/** The directory, searched while typing. Each hit is a button, so that the keyboard alone will do. */
export function FindHospital({ onFound, again }: { onFound: (hospital: HospitalRef) => void; again: boolean }) {
  const { t } = useTranslation('patient');
  const [typed, setTyped] = useState('');
  const [named] = useDebouncedValue(typed.trim(), PAUSE_MILLIS);
  const directory = useQuery({ ...directoryQuery(named), enabled: named !== '', placeholderData: keepPreviousData });
  const found = named === '' ? undefined : directory.data?.items;

  return (
    <>
      <TextInput
        label={t('grants.find')}
        description={t('grants.findHint')}
        autoComplete="off"
        autoFocus={again}
        maxLength={100}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {directory.isError && <ProblemAlert error={directory.error} onRetry={() => void directory.refetch()} />}
      <p role="status" className={classes.hits}>
        {found && t('grants.found', { count: found.length })}
        {found?.length === ENTRIES_MAX && ` ${t('grants.foundMany')}`}
      </p>
      {found && found.length > 0 && (
        <ul className={classes.hospitals} aria-label={t('grants.hospitals')}>
          {found.map(({ hospitalId, name, address }) => (
            <li key={hospitalId}>
              <button type="button" onClick={() => onFound({ hospitalId, name })}>
                <strong>{name}</strong>
                <span>{address}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
