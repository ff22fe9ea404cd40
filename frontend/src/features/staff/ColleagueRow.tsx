import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Tag } from '../../shared/ui/Tag';
import { useQuestion } from '../../shared/ui/use-question';
import { NewPassword } from './NewPassword';
import { Remove } from './Remove';
import classes from './staff.module.css';
import type { Colleague, FirstPassword } from './staff-query';
import { Restore } from './Restore';
import { Suspend } from './Suspend';

type Props = {
  colleague: Colleague;
  onIssued: (issued: FirstPassword) => void;
  onDone: (said: string) => void;
};

/** One of the staff: who it is, how the log-in stands, and what the first user can do about it. */
export function ColleagueRow({ colleague, onIssued, onDone }: Props) {
  const { t } = useTranslation('staff');
  const question = useQuestion<'suspend' | 'password' | 'remove'>();
  const { displayName: name, logInName, email, firstUser, status, mustChangePassword, strongFactor } = colleague;
  const suspended = status === 'suspended';
  const asked = {
    colleague,
    onCancel: question.takeBack,
    onDone: (said: string) => {
      question.done();
      onDone(said);
    },
  };
  return (
    <li>
      <div className={classes.who}>
        <strong>{name}</strong>
        <code>{logInName}</code>
        <span>{email}</span>
      </div>
      <p className={classes.tags}>
        {firstUser && <Tag>{t('firstUser')}</Tag>}
        <Tag tone={suspended ? 'danger' : 'good'}>{t(suspended ? 'suspended' : 'active')}</Tag>
        {mustChangePassword && <Tag tone="warn">{t('mustChange')}</Tag>}
        <Tag tone={strongFactor ? 'good' : undefined}>{t(strongFactor ? 'strong' : 'byMail')}</Tag>
      </p>
      {question.asked !== null && (
        <div className={classes.question}>
          {question.asked === 'suspend' && <Suspend {...asked} />}
          {question.asked === 'remove' && <Remove {...asked} />}
          {question.asked === 'password' && <NewPassword {...asked} onIssued={onIssued} />}
        </div>
      )}
      {!firstUser && question.asked === null && (
        <div className={classes.deeds}>
          {suspended ? (
            <Restore colleague={colleague} onDone={onDone} />
          ) : (
            <Button size="xs" variant="default" aria-label={t('suspendOf', { name })} {...question.ask('suspend')}>
              {t('suspend')}
            </Button>
          )}
          <Button size="xs" variant="default" aria-label={t('passwordOf', { name })} {...question.ask('password')}>
            {t('password')}
          </Button>
          <Button size="xs" variant="default" aria-label={t('removeOf', { name })} {...question.ask('remove')}>
            {t('remove')}
          </Button>
        </div>
      )}
    </li>
  );
}
