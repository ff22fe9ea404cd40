import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Actions } from '../../shared/ui/Form';
import { useFormat } from '../../shared/ui/format';
import { useQuestion } from '../../shared/ui/use-question';
import type { Statement } from './query';
import type { Group } from './statement';
import { StatementForm } from './StatementForm';
import classes from './statements.module.css';
import { TakeBack } from './TakeBack';

type Props = { group: Group; statement: Statement; onChanged: (said: string) => void };

export function StatementItem({ group, statement, onChanged }: Props) {
  const { t } = useTranslation('patient');
  const format = useFormat();
  const question = useQuestion<'change' | 'takeBack'>();
  const name = statement.name ?? '';
  const detail = statement.reaction ?? statement.dose;

  function changed(said: string) {
    question.done();
    onChanged(said);
  }

  return (
    <li className={classes.box}>
      <div>
        <strong>{name}</strong>
        {detail && <p className={classes.detail}>{detail}</p>}
        <p className={classes.dim}>
          {[
            group === 'history' && t(`statements.kind.${statement.kind as 'CONDITION' | 'SURGERY'}`),
            statement.since && t('statements.sinceShown', { since: statement.since }),
            t('statements.statedOn', { date: format.date(statement.statedAt) }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      {question.asked === 'change' && (
        <StatementForm group={group} statement={statement} onSaved={changed} onCancel={question.takeBack} />
      )}
      {question.asked === 'takeBack' && <TakeBack statement={statement} onTakenBack={changed} onCancel={question.takeBack} />}
      {question.asked === null && (
        <Actions>
          <Button
            variant="default"
            size="sm"
            aria-label={t('statements.changeTitle', { name })}
            {...question.ask('change')}
          >
            {t('statements.change')}
          </Button>
          <Button
            variant="outline"
            color="red"
            size="sm"
            aria-label={t('statements.takeBackTitle', { name })}
            {...question.ask('takeBack')}
          >
            {t('statements.takeBack')}
          </Button>
        </Actions>
      )}
    </li>
  );
}
