import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './emergency.module.css';
import { MergedItem } from './MergedItem';
import type { MergedFinding, MergedMedication, MergedTestResult } from './query';

type Props = {
  patientId: string;
  group: 'medications' | 'conditions' | 'surgeries' | 'testResults';
  items: (MergedMedication | MergedFinding | MergedTestResult)[];
};

/** One kind of essentials of all records; where there is nothing, it says "not stated". */
export function MergedPanel({ patientId, group, items }: Props) {
  const { t } = useTranslation('records');
  const heading = useId();
  return (
    <section className={classes.panel} data-group={group} aria-labelledby={heading}>
      <h2 id={heading}>{t(`essentials.${group}`)}</h2>
      {items.length === 0 && <p className={classes.dim}>{t('notStated')}</p>}
      <ul className={classes.items}>
        {items.map((item) => (
          <MergedItem key={`${item.recordId} ${item.itemId}`} patientId={patientId} item={item} />
        ))}
      </ul>
    </section>
  );
}
