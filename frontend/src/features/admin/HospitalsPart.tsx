import classes from './admin.module.css';
import { Hospitals } from './Hospitals';
import { IssueHospital } from './IssueHospital';
import { Recover } from './Recover';

export function HospitalsPart() {
  return (
    <>
      <div className={classes.forms}>
        <IssueHospital />
        <Recover />
      </div>
      <Hospitals />
    </>
  );
}
