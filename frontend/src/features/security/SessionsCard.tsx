import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useCall } from '../../shared/api/use-write';
import { Card } from '../../shared/ui/Card';
import { useFormat } from '../../shared/ui/format';
import { Loaded } from '../../shared/ui/Loaded';
import { ProblemAlert } from '../../shared/ui/ProblemAlert';
import { Tag } from '../../shared/ui/Tag';
import { sessionsQuery, type OpenSession } from './query';
import classes from './security.module.css';

/** Never empty: the one that asks is among them. */
export function SessionsCard() {
  const { t } = useTranslation('security');
  const sessions = useQuery(sessionsQuery);
  return (
    <Card title={t('sessions.title')}>
      <Loaded query={sessions} skeletonRows={2}>
        {({ items }) => (
          <ul className={classes.list} aria-label={t('sessions.title')}>
            {items.map((session) => (
              <SessionItem key={session.handle} session={session} />
            ))}
          </ul>
        )}
      </Loaded>
    </Card>
  );
}

function SessionItem({ session }: { session: OpenSession }) {
  const { t } = useTranslation('security');
  const format = useFormat();
  const client = useQueryClient();
  const end = useCall(
    () => ({ to: 'DELETE /sessions/{handle}', path: { handle: session.handle } }),
    () => void client.invalidateQueries({ queryKey: sessionsQuery.queryKey }),
  );
  const device = session.device ?? t('sessions.unknown');
  return (
    <li>
      <div>
        <strong>{device}</strong> {session.current && <Tag tone="good">{t('sessions.current')}</Tag>}
        <span>{t('sessions.begun', { at: format.moment(session.begunAt) })}</span>
        <span>{t('sessions.seen', { at: format.moment(session.lastSeenAt) })}</span>
      </div>
      {!session.current && (
        <Button
          size="compact-sm"
          variant="default"
          aria-label={`${t('sessions.end')}: ${device}`}
          onClick={() => end.mutate()}
          loading={end.isPending}
        >
          {t('sessions.end')}
        </Button>
      )}
      {end.error && <ProblemAlert error={end.error} />}
    </li>
  );
}
