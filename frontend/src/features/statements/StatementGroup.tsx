import { Button } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuestion } from '../../shared/ui/use-question';
import type { Statement } from './query';
import type { Group } from './statement';
import { StatementForm } from './StatementForm';
import { StatementItem } from './StatementItem';
import classes from './statements.module.css';

type Props = {
  group: Group;
  statements: Statement[];
  onChanged: (said: string) => void;
  /** Stands below the list. */
  children?: ReactNode;
};

/** One short list, and one button as wide as a thumb likes it. */
export function StatementGroup({ group, statements, onChanged, children }: Props) {
  const { t } = useTranslation('patient');
  const heading = useId();
  const question = useQuestion();

  function added(said: string) {
    question.done();
    onChanged(said);
  }

  return (
    <section className={classes.group} aria-labelledby={heading}>
      <h2 id={heading}>{t(`statements.${group}.title`)}</h2>
      {statements.length === 0 && !children && <p className={classes.none}>{t(`statements.${group}.none`)}</p>}
      {statements.length > 0 && (
        <ul className={classes.list}>
          {statements.map((statement) => (
            <StatementItem key={statement.statementId} group={group} statement={statement} onChanged={onChanged} />
          ))}
        </ul>
      )}
      {children}
      {question.asked ? (
        <div className={classes.box}>
          <StatementForm group={group} onSaved={added} onCancel={question.takeBack} />
        </div>
      ) : (
        <Button variant="light" fullWidth {...question.ask('sure')}>
          {t(`statements.${group}.add`)}
        </Button>
      )}
    </section>
  );
}
