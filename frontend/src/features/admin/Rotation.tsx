import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useWrite } from '../../shared/api/use-write';
import { focusTitle } from '../../shared/ui/focus';
import { keysQuery, type Key } from './keys-query';
import { Sure } from '../../shared/ui/Sure';
import { useQuestion } from '../../shared/ui/use-question';
import classes from './admin.module.css';

export function Rotation({ kind, running }: { kind: Key['kind']; running: boolean }) {
  const { t } = useTranslation('admin');
  const client = useQueryClient();
  const question = useQuestion();
  const rotate = useWrite(
    () => ({ to: 'POST /keys/rotations', body: { kind } }),
    () => {
      question.done();
      focusTitle();
      void client.invalidateQueries({ queryKey: keysQuery.queryKey });
    },
  );
  if (question.asked)
    return (
      <div className={classes.sure}>
        <Sure
          title={t('keys.ask')}
          text={t('keys.means')}
          yes={t('keys.yes')}
          error={rotate.error}
          busy={rotate.isPending}
          onYes={() => rotate.mutate()}
          onNo={question.takeBack}
        />
      </div>
    );
  return (
    <Button
      size="xs"
      variant="default"
      disabled={running}
      aria-label={t('keys.rotateOf', { key: t(`keys.name.${kind}`) })}
      {...question.ask('sure')}
    >
      {t('keys.rotate')}
    </Button>
  );
}
