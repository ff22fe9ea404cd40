import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { Page } from '../../shared/ui/Page';
import { AccessFilters } from './AccessFilters';
import { NO_FILTER, type Filter } from './accesses-query';
import { RecordedAccesses } from './RecordedAccesses';

/** Who looked at what, of all patients. A patient whom another screen names is filled in, and asked for only when told to. */
export default function RecordedAccessesPage() {
  const { t } = useTranslation('audit');
  const patientId = (useLocation().state as { patientId?: string } | null)?.patientId;
  const [filter, setFilter] = useState<Filter | null>(patientId === undefined ? NO_FILTER : null);
  return (
    <Page title={t('accesses.title')} lead={t('accesses.lead')}>
      <AccessFilters start={{ ...NO_FILTER, patientId: patientId ?? '' }} onFilter={setFilter} />
      {filter && <RecordedAccesses key={JSON.stringify(filter)} filter={filter} />}
    </Page>
  );
}
