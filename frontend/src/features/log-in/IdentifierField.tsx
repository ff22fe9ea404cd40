import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { AadhaarInput } from '../../shared/forms/AadhaarInput';
import { aadhaarState } from '../../shared/forms/verhoeff';
import type { Kind } from './kinds';

type Props = { kind: Kind; value: string; onValue: (value: string) => void; checked: boolean };

export function isIdentifier(kind: Kind, value: string) {
  return kind === 'patient' ? aadhaarState(value) === 'valid' : value.trim() !== '';
}

/** How somebody of this kind names himself. {@code checked}: what is missing is pointed out. */
export function IdentifierField({ kind, value, onValue, checked }: Props) {
  const { t } = useTranslation();
  const missing = checked && !isIdentifier(kind, value);
  if (kind === 'patient') {
    return <AadhaarInput digits={value} onDigits={onValue} error={missing ? t('invalid.aadhaar') : undefined} />;
  }
  return (
    <TextInput
      {...texts(kind)}
      error={missing && t('invalid.required')}
      value={value}
      onChange={(event) => onValue(event.currentTarget.value)}
      autoComplete="username"
      autoCapitalize="off"
      spellCheck={false}
    />
  );

  function texts(other: Exclude<Kind, 'patient'>) {
    if (other === 'hospital') return { label: t('login.hospitalId'), description: t('login.hospitalHint') };
    if (other === 'auditor') return { label: t('login.auditorId'), description: t('login.auditorHint') };
    return { label: t('login.adminName') };
  }
}
