import { useMemo, useState } from 'react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Comparison } from './Comparison';
import { Controls } from './Controls';
import classes from './history.module.css';
import type { HistoryEntry } from './history-query';
import { standingAt } from './standing';
import { Timeline } from './Timeline';

type Props = { patientId: string; entries: HistoryEntry[]; now: number };

/** Plays a history forward and back: how the record stood after the event that was reached, beside how it stands now. */
export function Player({ patientId, entries, now }: Props) {
  const { t } = useTranslation('audit');
  const [reached, setReached] = useState({ count: entries.length, moment: now });
  const standingNow = useMemo(() => standingAt(entries, now), [entries, now]);
  const standingThen = useMemo(
    () => standingAt(entries.slice(0, reached.count), reached.moment),
    [entries, reached],
  );

  function goTo(count: number) {
    setReached({ count, moment: Date.parse(entries[Math.max(0, count - 1)]!.at) });
  }

  /** As of any moment: what had happened by then, and what had run out by then. */
  function goToMoment(moment: number) {
    setReached({ count: entries.findLastIndex(({ at }) => Date.parse(at) <= moment) + 1, moment });
  }

  return (
    <div className={classes.player}>
      <div className={classes.steps}>
        <Controls entries={entries} count={reached.count} onCount={goTo} onMoment={goToMoment} />
        <Timeline entries={entries} count={reached.count} onCount={goTo} />
      </div>
      <div>
        <Comparison then={standingThen} now={standingNow} moment={new Date(reached.moment).toISOString()} />
        <Button
          component={Link}
          to="/audit/accesses"
          state={{ patientId }}
          variant="default"
          size="sm"
          mt="md"
          className={classes.onScreen}
        >
          {t('history.accesses')}
        </Button>
      </div>
    </div>
  );
}
