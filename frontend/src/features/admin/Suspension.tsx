import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useWrite } from '../../shared/api/use-write';
import { focusTitle } from '../../shared/ui/focus';
import { ProblemAlert } from '../../shared/ui/ProblemAlert';
import { Sure } from '../../shared/ui/Sure';
import { useQuestion } from '../../shared/ui/use-question';
import classes from './admin.module.css';

type Props = {
  kind: 'hospital' | 'auditor';
  id: string;
  name: string;
  suspended: boolean;
  onDone: (said: string) => void;
};

const PATHS = {
  hospital: '/hospitals/{hospitalId}/suspension',
  auditor: '/auditors/{auditorId}/suspension',
} as const;

/** Shuts somebody out after a plain warning, or lets him in again. */
export function Suspension({ kind, id, name, suspended, onDone }: Props) {
  const { t } = useTranslation('admin');
  const client = useQueryClient();
  const question = useQuestion();
  const change = useWrite(
    (suspend: boolean) => ({
      to: `${suspend ? 'POST' : 'DELETE'} ${PATHS[kind]}`,
      path: { hospitalId: id, auditorId: id },
    }),
    (_, suspend) => {
      question.done();
      onDone(t(suspend ? 'suspend.done' : 'suspend.restored', { name }));
      focusTitle();
      void client.invalidateQueries({ queryKey: [`${kind}s`] });
    },
  );

  if (question.asked)
    return (
      <div className={classes.sure}>
        <Sure
          title={t('suspend.ask', { name })}
          text={t(`suspend.${kind}`)}
          yes={t('suspend.yes')}
          error={change.error}
          busy={change.isPending}
          onYes={() => change.mutate(true)}
          onNo={question.takeBack}
        />
      </div>
    );
  return (
    <>
      <Button
        size="xs"
        variant="default"
        aria-label={t(suspended ? 'suspend.restoreOf' : 'suspend.of', { name })}
        loading={change.isPending}
        {...(suspended ? { onClick: () => change.mutate(false) } : question.ask('sure'))}
      >
        {t(suspended ? 'suspend.restore' : 'suspend.do')}
      </Button>
      {change.error && <ProblemAlert error={change.error} />}
    </>
  );
}
