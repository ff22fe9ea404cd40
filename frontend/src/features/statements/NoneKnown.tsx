import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useWrite } from '../../shared/api/use-write';
import { FormProblem } from '../../shared/forms/FormProblem';
import { useFormat } from '../../shared/ui/format';
import { useQuestion } from '../../shared/ui/use-question';
import type { Statement } from './query';
import classes from './statements.module.css';
import { TakeBack } from './TakeBack';

/** Knowing of none is worth saying, because silence says nothing. An allergy that is added later takes it back. */
export function NoneKnown({ statement, onChanged }: { statement?: Statement; onChanged: (said: string) => void }) {
  const { t } = useTranslation('patient');
  const format = useFormat();
  const question = useQuestion();
  const say = useWrite(
    () => ({ to: 'POST /patients/me/statements', body: { kind: 'NO_KNOWN_ALLERGIES' } }),
    () => onChanged(t('statements.saidSaved', { name: t('statements.noneKnown.title') })),
  );

  function takenBack(said: string) {
    question.done();
    onChanged(said);
  }

  if (!statement) {
    return (
      <>
        <p className={classes.none}>{t('statements.allergies.none')}</p>
        <FormProblem problem={say.error} />
        <Button variant="default" fullWidth loading={say.isPending} onClick={() => say.mutate()}>
          {t('statements.noneKnown.say')}
        </Button>
      </>
    );
  }
  return (
    <div className={classes.box}>
      <div>
        <strong>{t('statements.noneKnown.title')}</strong>
        <p className={classes.dim}>{t('statements.statedOn', { date: format.date(statement.statedAt) })}</p>
      </div>
      {question.asked ? (
        <TakeBack statement={statement} onTakenBack={takenBack} onCancel={question.takeBack} />
      ) : (
        <Button variant="outline" color="red" size="sm" w="fit-content" {...question.ask('sure')}>
          {t('statements.takeBack')}
        </Button>
      )}
    </div>
  );
}
