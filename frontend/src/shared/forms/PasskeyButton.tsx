import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { askPasskey } from '../api/passkeys';
import type { PasskeyJson } from '../api/types';
import { Notice } from '../ui/Notice';

type Props = {
  label: string;
  /** Where the device's question comes from; asked for when the button is pressed. */
  options: () => Promise<PasskeyJson | undefined>;
  onCredential: (credential: PasskeyJson) => void;
  isPending: boolean;
  variant?: string;
};

/** Has the device sign; that it declined is said here, what the server says to it is shown by whoever asks. */
export function PasskeyButton({ label, options, onCredential, isPending, variant }: Props) {
  const { t } = useTranslation();
  const ask = useMutation({
    mutationFn: async () => askPasskey((await options()) ?? {}),
    onSuccess: onCredential,
  });
  return (
    <>
      {ask.isError && (
        <Notice tone="warn" role="alert">
          {t('proof.passkeyFailed')}
        </Notice>
      )}
      <Button variant={variant} fullWidth loading={ask.isPending || isPending} onClick={() => ask.mutate()}>
        {label}
      </Button>
    </>
  );
}
