import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Card } from '../../shared/ui/Card';
import { Loaded } from '../../shared/ui/Loaded';
import classes from './admin.module.css';
import { KeyRow } from './KeyRow';
import { keysQuery } from './keys-query';
import { SuiteMigration } from './SuiteMigration';

export function KeysPart() {
  const { t } = useTranslation('admin');
  const keys = useQuery(keysQuery);
  return (
    <>
      <Card lead={t('keys.lead')}>
        <Loaded query={keys} skeletonRows={5}>
          {(data) => (
            <ul className={classes.list} aria-label={t('part.keys')}>
              {data.keys.map((key) => (
                <KeyRow key={key.kind} of={key} />
              ))}
            </ul>
          )}
        </Loaded>
      </Card>
      <SuiteMigration />
    </>
  );
}
