import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../shared/ui/format';
import { Actions } from '../../shared/ui/Form';
import { useQuestion } from '../../shared/ui/use-question';
import classes from './audit.module.css';
import type { Emergency, Judged, OpenedRecord } from './queue-query';
import { ReviewForm } from './ReviewForm';

type Props = { item: Judged; onDone: (said: string) => void };

/** What somebody did and why, for an auditor to judge; the patient's history is one press away. */
export function Case({ item, onDone }: Props) {
  const { t } = useTranslation('audit');
  const question = useQuestion();
  return (
    <>
      {item.kind === 'EMERGENCY' && <strong>{t(`queue.reason.${item.reasonKind}`)}</strong>}
      {item.kind === 'LOST_FACTORS' ? <p>{t('queue.lostFactors')}</p> : <q className={classes.reason}>{item.reason}</q>}
      {item.kind === 'EMERGENCY' ? <EmergencyFacts item={item} /> : <AccountFacts item={item} />}
      {question.asked ? (
        <ReviewForm item={item} onDone={onDone} onCancel={question.takeBack} />
      ) : (
        <Actions>
          <Button size="sm" {...question.ask('sure')}>
            {t('queue.review')}
          </Button>
          <Button
            component={Link}
            to="/audit/history"
            state={{ patientId: item.patientId }}
            size="sm"
            variant="default"
          >
            {t('queue.history')}
          </Button>
        </Actions>
      )}
    </>
  );
}

function EmergencyFacts({ item: { person, until, opened } }: { item: Emergency }) {
  const { t } = useTranslation('audit');
  const format = useFormat();
  return (
    <dl className={classes.facts}>
      <Fact name={t('queue.person')}>
        <code>{person}</code>
      </Fact>
      <Fact name={t('queue.until')}>{format.moment(until)}</Fact>
      <Fact name={t('queue.opened')}>
        {opened.length === 0 ? t('queue.openedNone') : opened.map((one) => <Opened key={one.recordId} {...one} />)}
      </Fact>
    </dl>
  );
}

function Opened({ at, reason }: OpenedRecord) {
  const format = useFormat();
  return (
    <div>
      <q>{reason}</q> <time dateTime={at}>{format.moment(at)}</time>
    </div>
  );
}

function AccountFacts({ item: { kind, person } }: { item: Exclude<Judged, Emergency> }) {
  const { t } = useTranslation('audit');
  return (
    <dl className={classes.facts}>
      <Fact name={t(kind === 'LOST_FACTORS' ? 'queue.person' : 'queue.account')}>
        <code>{person}</code>
      </Fact>
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
