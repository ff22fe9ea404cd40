import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../shared/session/session';
import { focusTitle } from '../../shared/ui/focus';
import { Loaded } from '../../shared/ui/Loaded';
import { Notice } from '../../shared/ui/Notice';
import { Page } from '../../shared/ui/Page';
import { NoneKnown } from './NoneKnown';
import { statementsQuery, type Statement } from './query';
import { GROUPS, type Group } from './statement';
import { StatementGroup } from './StatementGroup';

/** What the patient knows and no hospital may have written down: allergies, medicines, history, each in a short list. */
export default function StatementsPage() {
  const { t } = useTranslation('patient');
  const hasRecord = Boolean(useSession().data?.patientId);
  return (
    <Page title={t('statements.title')} lead={t('statements.lead')} width="text">
      {hasRecord ? (
        <Statements />
      ) : (
        <Notice tone="warn" title={t('claim.title')}>
          {t('claim.text')}
        </Notice>
      )}
    </Page>
  );
}

function Statements() {
  const client = useQueryClient();
  const statements = useQuery(statementsQuery);
  const [said, setSaid] = useState('');

  function changed(text: string) {
    setSaid(text);
    focusTitle();
    void client.invalidateQueries({ queryKey: statementsQuery.queryKey });
    void client.invalidateQueries({ queryKey: ['patients', 'me', 'emergency-summary'] });
  }

  return (
    <>
      <div role="status">{said && <Notice tone="good">{said}</Notice>}</div>
      <Loaded query={statements} skeletonRows={4}>
        {({ items }) => <Groups statements={items} onChanged={changed} />}
      </Loaded>
    </>
  );
}

type Props = { statements: Statement[]; onChanged: (said: string) => void };

function Groups({ statements, onChanged }: Props) {
  return (Object.keys(GROUPS) as Group[]).map((group) => {
    const own = statements.filter(({ kind }) => (GROUPS[group] as readonly string[]).includes(kind));
    return (
      <StatementGroup key={group} group={group} statements={own} onChanged={onChanged}>
        {group === 'allergies' && own.length === 0 && (
          <NoneKnown statement={statements.find(({ kind }) => kind === 'NO_KNOWN_ALLERGIES')} onChanged={onChanged} />
        )}
      </StatementGroup>
    );
  });
}
