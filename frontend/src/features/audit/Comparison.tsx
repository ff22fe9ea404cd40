import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../shared/ui/Card';
import { Empty } from '../../shared/ui/Empty';
import { useFormat } from '../../shared/ui/format';
import { DifferenceRow } from './DifferenceRow';
import classes from './history.module.css';
import { differences, type Standing } from './standing';

type Props = { then: Standing; now: Standing; moment: string };

/** How everything stood as of a moment, beside how it stands now. A phone shows each thing as a block, still as a table's row. */
export function Comparison({ then, now, moment }: Props) {
  const { t } = useTranslation('audit');
  const format = useFormat();
  const [onlyDifferences, setOnlyDifferences] = useState(false);
  const asOf = t('history.then', { moment: format.moment(moment) });
  const rows = differences(then, now).filter(({ mark }) => !onlyDifferences || mark !== 'same');

  return (
    <Card title={t('history.compare')}>
      <div className={classes.onScreen}>
        <Checkbox
          label={t('history.onlyDifferences')}
          checked={onlyDifferences}
          onChange={(event) => setOnlyDifferences(event.currentTarget.checked)}
        />
      </div>
      {rows.length === 0 ? (
        <Empty title={t('history.noDifferences')} />
      ) : (
        <table role="table" className={classes.compare} aria-label={t('history.compare')}>
          <thead role="rowgroup">
            <tr role="row">
              <th role="columnheader" scope="col">{t('history.thing')}</th>
              <th role="columnheader" scope="col">{asOf}</th>
              <th role="columnheader" scope="col">{t('history.now')}</th>
              <th role="columnheader" scope="col">{t('history.difference')}</th>
            </tr>
          </thead>
          <tbody role="rowgroup">
            {rows.map((row) => (
              <DifferenceRow key={row.key} row={row} asOf={asOf} />
            ))}
          </tbody>
        </table>
      )}
    </Card>
  );
}
