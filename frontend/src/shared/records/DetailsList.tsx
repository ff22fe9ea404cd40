import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { GeneralDetails } from '../api/types';
import { useFormat } from '../ui/format';
import classes from './records.module.css';

/** What a patient states of himself, to read. */
export function DetailsList({ details, withContacts = true }: { details: GeneralDetails; withContacts?: boolean }) {
  const { t } = useTranslation('records');
  const format = useFormat();
  const missing = t('notStated');
  const born = details.dateOfBirth && format.date(details.dateOfBirth);

  return (
    <dl className={classes.details}>
      <Detail name={t('details.name')}>{details.fullName}</Detail>
      <Detail name={t('details.bloodGroup')}>{details.bloodGroup ?? missing}</Detail>
      {details.age != null ? (
        <Detail name={t('details.age')}>{t('details.years', { years: details.age })}</Detail>
      ) : (
        <Detail name={t('details.birth')}>{born ?? missing}</Detail>
      )}
      <Detail name={t('details.gender')}>{details.gender ? t(`gender.${details.gender}`) : missing}</Detail>
      <Detail name={t('details.height')}>{details.heightCm ? format.measure(details.heightCm, 'centimeter') : missing}</Detail>
      <Detail name={t('details.weight')}>{details.weightKg ? format.measure(details.weightKg, 'kilogram') : missing}</Detail>
      {withContacts && (
        <Detail name={t('details.contacts')}>
          <Contacts details={details} />
        </Detail>
      )}
    </dl>
  );
}

export function Contacts({ details }: { details: GeneralDetails }) {
  const { t } = useTranslation('records');
  if (details.emergencyContacts.length === 0) return t('notStated');
  return (
    <ul className={classes.contacts}>
      {details.emergencyContacts.map(({ name, phone }) => (
        <li key={name + phone}>
          {name}, <a href={`tel:${phone.replaceAll(' ', '')}`}>{phone}</a>
        </li>
      ))}
    </ul>
  );
}

function Detail({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
