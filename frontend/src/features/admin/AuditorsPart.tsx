import { AppointAuditor } from './AppointAuditor';
import classes from './admin.module.css';
import { Auditors } from './Auditors';

export function AuditorsPart() {
  return (
    <>
      <div className={classes.form}>
        <AppointAuditor />
      </div>
      <Auditors />
    </>
  );
}
