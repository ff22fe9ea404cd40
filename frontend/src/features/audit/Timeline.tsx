import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Entry } from './Entry';
import classes from './history.module.css';
import type { HistoryEntry } from './history-query';

type Props = { entries: HistoryEntry[]; count: number; onCount: (count: number) => void };

/** Oldest first; what had not happened yet at the point that was reached is pale. Where the list scrolls, it follows. */
export function Timeline({ entries, count, onCount }: Props) {
  const { t } = useTranslation('audit');
  const list = useRef<HTMLOListElement>(null);

  useEffect(() => {
    const box = list.current;
    const item = box?.children[count - 1];
    if (box && item instanceof HTMLElement) box.scrollTop = item.offsetTop - (box.clientHeight - item.clientHeight) / 2;
  }, [count]);

  return (
    <ol ref={list} className={classes.timeline} aria-label={t('history.timeline')}>
      {entries.map((entry, index) => (
        <li key={entry.eventId} data-reached={index < count || undefined} data-current={index === count - 1 || undefined}>
          <Entry entry={entry} current={index === count - 1} onChoose={() => onCount(index + 1)} />
        </li>
      ))}
    </ol>
  );
}
