import { useTranslation } from 'react-i18next';
import { Navigate, NavLink, useParams } from 'react-router';
import { Page } from '../../shared/ui/Page';
import classes from './admin.module.css';
import { AuditorsPart } from './AuditorsPart';
import { HospitalsPart } from './HospitalsPart';
import { KeysPart } from './KeysPart';
import { PlatformPart } from './PlatformPart';

const PARTS = { hospitals: HospitalsPart, auditors: AuditorsPart, keys: KeysPart, platform: PlatformPart };
type PartName = keyof typeof PARTS;

/** The admin's screens: one address each, and one way from each to the others. */
export default function AdminPage() {
  const { t } = useTranslation('admin');
  const { part = 'hospitals' } = useParams();
  if (!(part in PARTS)) return <Navigate to="/admin" replace />;
  const Part = PARTS[part as PartName];
  return (
    <Page title={t(`part.${part as PartName}`)} lead={t('lead')}>
      <nav aria-label={t('parts')} className={classes.parts}>
        {(Object.keys(PARTS) as PartName[]).map((name) => (
          <NavLink key={name} to={name === 'hospitals' ? '/admin' : `/admin/${name}`} end>
            {t(`part.${name}`)}
          </NavLink>
        ))}
      </nav>
      <Part />
    </Page>
  );
}
