import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../../shared/api/problem';
import { Card } from '../../shared/ui/Card';
import { Loaded } from '../../shared/ui/Loaded';
import { Notice } from '../../shared/ui/Notice';
import { Page } from '../../shared/ui/Page';
import { AskErasure } from './AskErasure';
import { ComingErasure } from './ComingErasure';
import { erasureQuery } from './erasure-query';

/** To be forgotten: what that means, asking for it, and taking it back while there is time. */
export default function ErasurePage() {
  const { t } = useTranslation('patient');
  const erasure = useQuery(erasureQuery);
  const [said, setSaid] = useState('');
  return (
    <Page title={t('erasure.title')} lead={t('erasure.lead')} width="text">
      <div role="status">{said && <Notice tone="good">{said}</Notice>}</div>
      {isWithheld(erasure.error) ? (
        <Notice tone="warn" title={t('grants.unconfirmed')}>
          {t('erasure.unconfirmedText')}
        </Notice>
      ) : (
        <Loaded query={erasure} skeletonRows={3}>
          {({ due, held }) => (
            <>
              {held && <Notice tone="warn" title={t('erasure.held')}>{t('erasure.heldText')}</Notice>}
              <Card>
                {due === null ? <AskErasure onAsked={setSaid} /> : <ComingErasure due={due} onCancelled={setSaid} />}
              </Card>
            </>
          )}
        </Loaded>
      )}
    </Page>
  );
}

function isWithheld(error: Error | null) {
  return error instanceof Problem && error.status === 404;
}
