import { zodResolver } from '@hookform/resolvers/zod';
import { Button } from '@mantine/core';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useCall } from '../../shared/api/use-write';
import { useKeepLookup } from '../../shared/desk/lookup';
import { AadhaarField } from '../../shared/forms/AadhaarField';
import { FormProblem } from '../../shared/forms/FormProblem';
import { ProveAgain } from '../../shared/forms/ProveAgain';
import { showAtFields } from '../../shared/forms/refusals';
import { z } from '../../shared/forms/schema';
import { aadhaarState } from '../../shared/forms/verhoeff';
import { i18n } from '../../shared/i18n/i18n';
import { Card } from '../../shared/ui/Card';
import { Empty } from '../../shared/ui/Empty';
import { Form } from '../../shared/ui/Form';
import { Page } from '../../shared/ui/Page';
import { cardState, isCard } from './card-token';
import { useCardInstead } from './use-card-instead';

const numberOrCard = z.string().check(
  z.refine((typed) => (isCard(typed) ? cardState(typed) : aadhaarState(typed)) === 'valid', {
    error: () => i18n.t('desk:lookup.or.invalid'),
  }),
);
const LookUp = z.object({ aadhaarNumber: numberOrCard });
type LookUp = z.infer<typeof LookUp>;
const FIELDS = ['aadhaarNumber'] as const;

/**
 * The desk's first screen: one box, for a number or a card. Either goes in the request's body; the address shows an opaque id.
 * A hand-held scanner types what it reads, and presses Enter.
 */
export default function LookUpPage() {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation();
  const navigate = useNavigate();
  const keep = useKeepLookup();
  const form = useForm<LookUp>({ resolver: zodResolver(LookUp), defaultValues: { aadhaarNumber: '' } });
  const lookUp = useCall(
    ({ aadhaarNumber: typed }: LookUp) => ({
      to: 'POST /patient-lookups',
      body: isCard(typed) ? { cardToken: typed } : { aadhaarNumber: typed },
    }),
    (found) => {
      keep(found.patientId, found);
      void navigate(`/desk/patients/${found.patientId}`);
    },
  );
  const cardInstead = useCardInstead();
  const missed = lookUp.error?.code === 'not-found';
  const missedCard = isCard(lookUp.variables?.aadhaarNumber ?? '');
  const unproven = lookUp.error?.code === 'second-factor-required';

  function submit(values: LookUp) {
    lookUp.mutate(values, { onError: (problem) => showAtFields(problem, FIELDS, form.setError, common) });
  }

  return (
    <Page title={t('lookup.title')} lead={t('lookup.lead')} width="form">
      <Card>
        <Form onSubmit={form.handleSubmit(submit)} label={t('lookup.title')}>
          <FormProblem problem={missed || unproven ? null : lookUp.error} fields={FIELDS} />
          <AadhaarField control={form.control} name="aadhaarNumber" autoFocus alternative={cardInstead} />
          <Button type="submit" loading={lookUp.isPending}>
            {t('lookup.submit')}
          </Button>
          {missed && (
            <div role="status">
              <Empty title={t(missedCard ? 'lookup.noneCard' : 'lookup.none')}>{t(missedCard ? 'lookup.noneCardText' : 'lookup.noneText')}</Empty>
            </div>
          )}
        </Form>
      </Card>
      {unproven && (
        <Card title={t('lookup.proveTitle')} lead={t('lookup.proveText')} tone="warn">
          <ProveAgain onProven={form.handleSubmit(submit)} />
        </Card>
      )}
    </Page>
  );
}
