import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Sure } from '../../shared/ui/Sure';
import type { FirstPassword } from './staff-query';
import { useDeed, type AskedProps } from './use-deed';

/** For a colleague who forgot the password, or lost the phone too: the first user knows who asks. */
export function NewPassword({
  colleague: { accountId, displayName: name },
  onDone,
  onCancel,
  onIssued,
}: AskedProps & { onIssued: (issued: FirstPassword) => void }) {
  const { t } = useTranslation('staff');
  const [withoutFactors, setWithoutFactors] = useState(false);
  const issue = useDeed(
    () => ({
      to: 'POST /hospitals/current/staff/{accountId}/first-password',
      path: { accountId },
      body: { withoutFactors },
    }),
    (issued) => {
      onDone(t('passwordDone', { name }));
      onIssued(issued);
    },
  );
  return (
    <Sure
      title={t('passwordAsk', { name })}
      text={t('passwordText')}
      yes={t('passwordYes')}
      error={issue.error}
      busy={issue.isPending}
      onYes={() => issue.mutate()}
      onNo={onCancel}
    >
      <Checkbox
        label={t('withoutFactors')}
        description={t('withoutFactorsHint')}
        checked={withoutFactors}
        onChange={(event) => setWithoutFactors(event.currentTarget.checked)}
      />
    </Sure>
  );
}
