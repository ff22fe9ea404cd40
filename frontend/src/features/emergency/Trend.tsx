import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shared/ui/format';
import classes from './emergency.module.css';
import type { Mention } from './query';
import { pointsOf, type Point } from './trend';

const WIDTH = 240;
const HEIGHT = 72;
const MARGIN = 6;

/** A result over time: a line to see at a glance, and beside it the same as a table. */
export function Trend({ name, mentions }: { name: string; mentions: Mention[] }) {
  const { t } = useTranslation('desk');
  const format = useFormat();
  const points = pointsOf(mentions);
  if (points.length === 0) return null;
  const places = placed(points);

  return (
    <div className={classes.trend}>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden>
        <polyline points={places.map(({ x, y }) => `${x},${y}`).join(' ')} />
        {places.map(({ x, y }, index) => (
          <circle key={index} cx={x} cy={y} r={3.5} />
        ))}
      </svg>
      <table>
        <caption>{t('emergency.trend.caption', { item: name })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('emergency.trend.date')}</th>
            <th scope="col">{t('emergency.trend.value')}</th>
          </tr>
        </thead>
        <tbody>
          {points.map(({ recordedOn, text }, index) => (
            <tr key={index}>
              <td>{format.date(recordedOn)}</td>
              <td>{text}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Days to the right, values upwards, both from edge to edge. */
function placed(points: Point[]) {
  const days = points.map(({ recordedOn }) => Date.parse(recordedOn));
  const values = points.map(({ value }) => value);
  return points.map((_, index) => ({
    x: spread(days, index, WIDTH),
    y: HEIGHT - spread(values, index, HEIGHT),
  }));
}

function spread(all: number[], index: number, size: number) {
  const least = Math.min(...all);
  const span = Math.max(...all) - least;
  const share = span === 0 ? 0.5 : (all[index]! - least) / span;
  return MARGIN + share * (size - 2 * MARGIN);
}
