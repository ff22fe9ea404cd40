import { PasswordInput, type PasswordInputProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** A password whose characters can be shown. */
export function PasswordField(props: PasswordInputProps) {
  const { t } = useTranslation();
  return (
    <PasswordInput
      label={t('password.label')}
      visibilityToggleButtonProps={{ 'aria-label': t('password.show') }}
      aria-invalid={props.error ? true : undefined} // Mantine marks its other inputs itself
      {...props}
    />
  );
}
