import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useLookup } from '../../shared/desk/lookup';
import { Page } from '../../shared/ui/Page';
import { AskCard } from './AskCard';
import { DeskRecords } from './DeskRecords';
import { DetailsCard } from './DetailsCard';
import { IdentityCard } from './IdentityCard';
import classes from './desk.module.css';
import { LostFactorsCard } from './LostFactorsCard';
import { PatientActions } from './PatientActions';
import { PatientHeader } from './PatientHeader';

const RECORDS = {
  none: 'patient.recordsOwn',
  granted: 'patient.recordsGranted',
  emergency: 'patient.recordsAll',
} as const;

/** Everything the desk does with one patient. Without access only the own hospital's uploads are shown. */
export default function PatientPage() {
  const { t } = useTranslation('desk');
  const patientId = useParams().patientId!;
  const lookup = useLookup(patientId);
  const access = lookup?.access ?? 'none';
  const seesMore = access !== 'none';

  return (
    <Page title={t('patient.title')} aside={<Link to="/desk">{t('patient.another')}</Link>}>
      <div className={classes.columns}>
        <div>
          <PatientHeader lookup={lookup} />
          <PatientActions patientId={patientId} access={access} />
          {lookup && lookup.identity !== 'confirmed' && <IdentityCard lookup={lookup} />}
          {lookup && <AskCard lookup={lookup} />}
          {lookup?.identity === 'confirmed' && <LostFactorsCard patientId={patientId} />}
        </div>
        <div>
          {seesMore && <DetailsCard patientId={patientId} />}
          <section className={classes.records}>
            <h2>{t('patient.records')}</h2>
            <p>{t(RECORDS[access])}</p>
            <DeskRecords patientId={patientId} />
          </section>
        </div>
      </div>
    </Page>
  );
}
