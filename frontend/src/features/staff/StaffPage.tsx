import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../../shared/api/problem';
import { Card } from '../../shared/ui/Card';
import { Empty } from '../../shared/ui/Empty';
import { Issued } from '../../shared/ui/Issued';
import { Loaded } from '../../shared/ui/Loaded';
import { Notice } from '../../shared/ui/Notice';
import { Page } from '../../shared/ui/Page';
import { AddColleague } from './AddColleague';
import { ColleagueRow } from './ColleagueRow';
import classes from './staff.module.css';
import { staffQuery, type Colleague, type FirstPassword } from './staff-query';

/** A hospital's first user gives each colleague a log-in of his own, so that every access has a name. */
export default function StaffPage() {
  const { t } = useTranslation('staff');
  const staff = useQuery(staffQuery);
  const [issued, setIssued] = useState<FirstPassword | null>(null);
  const [said, setSaid] = useState('');
  if (isNotFirstUser(staff.error)) {
    return (
      <Page title={t('title')} width="text">
        <Empty title={t('notFirst')}>{t('notFirstText')}</Empty>
      </Page>
    );
  }
  return (
    <Page title={t('title')} lead={t('lead')}>
      <div className={classes.form}>
        {issued ? (
          <Issued
            label={t('logInName')}
            id={issued.logInName}
            password={issued.initialPassword}
            next={t('next')}
            onDone={() => setIssued(null)}
          />
        ) : (
          <AddColleague onAdded={setIssued} />
        )}
      </div>
      <Card title={t('list')}>
        <div role="status">{said && <Notice tone="good">{said}</Notice>}</div>
        <Loaded query={staff}>{({ items }) => <Colleagues of={items} onIssued={setIssued} onDone={setSaid} />}</Loaded>
      </Card>
    </Page>
  );
}

type Props = { of: Colleague[]; onIssued: (issued: FirstPassword) => void; onDone: (said: string) => void };

/** Never empty: who asks is among them. */
function Colleagues({ of, onIssued, onDone }: Props) {
  const { t } = useTranslation('staff');
  return (
    <>
      <ul className={classes.list} aria-label={t('list')}>
        {of.map((colleague) => (
          <ColleagueRow key={colleague.accountId} colleague={colleague} onIssued={onIssued} onDone={onDone} />
        ))}
      </ul>
      {of.length === 1 && <Empty title={t('alone')}>{t('aloneText')}</Empty>}
    </>
  );
}

function isNotFirstUser(error: Error | null) {
  return error instanceof Problem && error.code === 'no-access';
}
