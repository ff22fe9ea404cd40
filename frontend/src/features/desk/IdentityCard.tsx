import { useTranslation } from 'react-i18next';
import type { PatientLookup } from '../../shared/api/types';
import { useKeepLookup } from '../../shared/desk/lookup';
import { Card } from '../../shared/ui/Card';
import { focusTitle } from '../../shared/ui/focus';
import { DeskProof } from './DeskProof';
import { MismatchForm } from './MismatchForm';

/** The person at the desk proves to be the account's owner: a document that staff saw, and the account's own code. */
export function IdentityCard({ lookup: { patientId, identity } }: { lookup: PatientLookup }) {
  const { t } = useTranslation('desk');
  const keep = useKeepLookup();

  function proven() {
    keep(patientId, { identity: 'confirmed' });
    focusTitle();
  }

  if (identity === 'none') return <Card title={t('identity.title')}>{t('identity.none')}</Card>;
  return (
    <Card title={t('identity.title')} lead={t('identity.lead')}>
      <DeskProof
        patientId={patientId}
        title={t('identity.title')}
        submit={t('identity.confirm')}
        onProven={proven}
      />
      <MismatchForm patientId={patientId} />
    </Card>
  );
}
