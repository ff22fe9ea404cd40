import { useTranslation } from 'react-i18next';
import type { Essentials } from '../api/types';
import { Chips, type Target } from './Chips';
import { GROUPS, itemsOf, type Group } from './essentials';
import classes from './records.module.css';

/** What can be long and endangers nobody while it is folded: a medicine, say, always stands there. */
const FOLDING: ReadonlySet<Group> = new Set(['testResults', 'treatments', 'consultations', 'advice', 'pastMedications']);

type Props = { essentials: Essentials; scanned?: number[]; target?: Target };

/** What one record states; a group that it does not mention is left out. {@code scanned}: pages read from pictures. */
export function EssentialsView({ essentials, scanned, target }: Props) {
  const { t } = useTranslation('records');
  const groups = GROUPS.map((group) => ({ group, items: itemsOf(essentials, group, scanned) })).filter(
    ({ items }) => items.length > 0,
  );

  return (
    <div className={classes.essentials}>
      {essentials.noKnownAllergies && <p className={classes.note}>{t('noKnownAllergies')}</p>}
      {groups.map(({ group, items }) => (
        <section key={group} data-group={group}>
          <p className={classes.groupName}>{t(`essentials.${group}`)}</p>
          <Chips items={items} target={target} alarming={group === 'allergies'} folds={FOLDING.has(group)} />
        </section>
      ))}
    </div>
  );
}
