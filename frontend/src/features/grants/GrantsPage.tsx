import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../../shared/api/problem';
import { grantsQuery, isAsked, type Grant } from '../../shared/consent/grants';
import { Empty } from '../../shared/ui/Empty';
import { Loaded } from '../../shared/ui/Loaded';
import { Notice } from '../../shared/ui/Notice';
import { Page } from '../../shared/ui/Page';
import { AllowHospital } from './AllowHospital';
import { CurrentGrant } from './CurrentGrant';
import classes from './grants.module.css';
import { PastGrants } from './PastGrants';
import { RequestCard } from './RequestCard';

/** Whom the patient lets read what, and who asks. What waits for an answer comes first. */
export default function GrantsPage() {
  const { t } = useTranslation('patient');
  const grants = useQuery(grantsQuery);
  return (
    <Page title={t('grants.title')} lead={t('grants.lead')} width="text">
      {isWithheld(grants.error) ? (
        <Notice tone="warn" title={t('grants.unconfirmed')}>
          {t('grants.unconfirmedText')}
        </Notice>
      ) : (
        <Loaded query={grants} skeletonRows={4}>
          {({ items }) => <Grants grants={items} />}
        </Loaded>
      )}
    </Page>
  );
}

function Grants({ grants }: { grants: Grant[] }) {
  const { t } = useTranslation('patient');
  const [said, setSaid] = useState('');
  const asked = grants.filter(isAsked);
  const current = grants.filter(({ status }) => status === 'GRANTED');
  const past = grants.filter((grant) => !asked.includes(grant) && !current.includes(grant));

  return (
    <>
      <div role="status">{said && <Notice tone="good">{said}</Notice>}</div>
      {asked.length > 0 && (
        <section className={classes.group} aria-label={t('grants.asked')}>
          <h2>{t('grants.asked')}</h2>
          {asked.map((request) => (
            <RequestCard key={request.grantId} request={request} onAnswer={setSaid} />
          ))}
        </section>
      )}
      <section className={classes.group} aria-label={t('grants.current')}>
        <h2>{t('grants.current')}</h2>
        {current.length === 0 && <Empty title={t('grants.none')}>{t('grants.noneText')}</Empty>}
        {current.map((grant) => (
          <CurrentGrant key={grant.grantId} grant={grant} onRevoked={setSaid} />
        ))}
      </section>
      <AllowHospital onAllowed={setSaid} />
      <PastGrants grants={past} />
    </>
  );
}

/** Whose owner no desk has seen has nothing to consent to; so has an account whose number has a record that waits. */
function isWithheld(error: Error | null) {
  return error instanceof Problem && (error.status === 404 || error.code === 'identity-unconfirmed');
}
