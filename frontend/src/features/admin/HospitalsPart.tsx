import classes from './admin.module.css';
import { Hospitals } from './Hospitals';
import { IssueHospital } from './IssueHospital';

export function HospitalsPart() {
  return (
    <>
      <div className={classes.form}>
        <IssueHospital />
      </div>
      <Hospitals />
    </>
  );
}
