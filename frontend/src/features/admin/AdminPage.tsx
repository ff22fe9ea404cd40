import { useTranslation } from 'react-i18next';
import { Page } from '../../shared/ui/Page';
import classes from './admin.module.css';
import { AppointAuditor } from './AppointAuditor';
import { Hospitals } from './Hospitals';
import { IssueHospital } from './IssueHospital';
import { Recover } from './Recover';

export default function AdminPage() {
  const { t } = useTranslation('admin');
  return (
    <Page title={t('title')} lead={t('lead')}>
      <div className={classes.forms}>
        <IssueHospital />
        <AppointAuditor />
      </div>
      <Recover />
      <Hospitals />
    </Page>
  );
}
