import { AppointAuditor } from './AppointAuditor';
import classes from './admin.module.css';
import { Auditors } from './Auditors';
import { Recover } from './Recover';

export function AuditorsPart() {
  return (
    <>
      <div className={classes.forms}>
        <AppointAuditor />
        <Recover />
      </div>
      <Auditors />
    </>
  );
}
