import { useTranslation } from 'react-i18next';
import type { Essentials } from '../api/types';
import { Chips, type Target } from './Chips';
import { GROUPS, itemsOf } from './essentials';
import classes from './records.module.css';

/** What one record states; a group that it does not mention is left out. */
export function EssentialsView({ essentials, target }: { essentials: Essentials; target?: Target }) {
  const { t } = useTranslation('records');
  const groups = GROUPS.map((group) => ({ group, items: itemsOf(essentials, group) })).filter(
    ({ items }) => items.length > 0,
  );

  return (
    <div className={classes.essentials}>
      {essentials.noKnownAllergies && <p className={classes.note}>{t('noKnownAllergies')}</p>}
      {groups.map(({ group, items }) => (
        <section key={group} data-group={group}>
          <p className={classes.groupName}>{t(`essentials.${group}`)}</p>
          <Chips items={items} target={target} alarming={group === 'allergies'} />
        </section>
      ))}
    </div>
  );
}
