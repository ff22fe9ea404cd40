import { Button, TextInput } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shared/ui/format';
import classes from './history.module.css';
import type { HistoryEntry } from './history-query';
import { useWords } from './words';

type Props = {
  entries: HistoryEntry[];
  /** How many events have happened at the point that was reached. */
  count: number;
  onCount: (count: number) => void;
  onMoment: (moment: number) => void;
};

export function Controls({ entries, count, onCount, onMoment }: Props) {
  const { t } = useTranslation('audit');
  const words = useWords();
  const format = useFormat();
  const keys = useId();
  const last = entries.length;
  const entry = entries[count - 1];
  const position = t('history.at', { n: count, count: last });
  const said = entry ? `${position}: ${words.event(entry.eventName)}, ${format.moment(entry.at)}` : position;

  return (
    <section className={classes.controls} aria-label={t('history.play')}>
      <p role="status" className={classes.position}>
        {said}
      </p>
      <input
        type="range"
        min={0}
        max={last}
        value={count}
        aria-label={t('history.slider')}
        aria-valuetext={said}
        aria-describedby={keys}
        onChange={(event) => onCount(event.currentTarget.valueAsNumber)}
      />
      <div className={classes.buttons}>
        <Button variant="default" size="sm" disabled={count <= 1} onClick={() => onCount(1)}>
          <span aria-hidden>«</span>&nbsp;{t('history.first')}
        </Button>
        <Button variant="default" size="sm" disabled={count === 0} onClick={() => onCount(count - 1)}>
          <span aria-hidden>‹</span>&nbsp;{t('history.previous')}
        </Button>
        <Button variant="default" size="sm" disabled={count === last} onClick={() => onCount(count + 1)}>
          {t('history.next')}&nbsp;<span aria-hidden>›</span>
        </Button>
        <Button variant="default" size="sm" disabled={count === last} onClick={() => onCount(last)}>
          {t('history.last')}&nbsp;<span aria-hidden>»</span>
        </Button>
      </div>
      <TextInput
        label={t('history.goTo')}
        type="datetime-local"
        onChange={({ currentTarget: { value } }) => value !== '' && onMoment(new Date(value).getTime())}
      />
      <p id={keys} className={classes.hint}>
        {t('history.keys')}
      </p>
    </section>
  );
}
