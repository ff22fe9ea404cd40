import { AppointAuditor } from './AppointAuditor';
import classes from './admin.module.css';
import { Auditors } from './Auditors';
import { Recover } from './Recover';

export function AuditorsPart() {
  return (
    <>
      <div className={classes.form}>
        <AppointAuditor />
        <Recover />
      </div>
      <Auditors />
    </>
  );
}
