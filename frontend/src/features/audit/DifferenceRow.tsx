import { useTranslation } from 'react-i18next';
import { Tag } from '../../shared/ui/Tag';
import { FactLines } from './FactLines';
import classes from './history.module.css';
import { stands, type Difference } from './standing';
import { useWords } from './words';

const TONES = { same: undefined, changed: 'warn', ended: 'danger', new: 'good' } as const;
const SIGNS = { same: '=', changed: '≠', ended: '−', new: '+' } as const;

const NAMED_BY_ID = ['RECORD', 'ACCOUNT', 'EMERGENCY', 'MISMATCH'];

type Props = { row: Difference; asOf: string };

export function DifferenceRow({ row: { then, now, mark }, asOf }: Props) {
  const { t } = useTranslation('audit');
  const words = useWords();
  const thing = (now ?? then)!;
  const name = thing.about === 'RECORD' ? thing.id : thing.person;
  return (
    <tr role="row" data-mark={mark}>
      <th role="rowheader" scope="row">
        {words.about(thing.about)}
        {thing.kind && <span>{words.kind(thing.kind)}</span>}
        {thing.hospital && <span>{thing.hospital.name ?? thing.hospital.hospitalId}</span>}
        {name && NAMED_BY_ID.includes(thing.about) && <code>{name}</code>}
      </th>
      <td role="cell">
        <span className={classes.cellLabel} aria-hidden>{asOf}</span>
        {stands(then) ? <FactLines fact={then!} /> : <span className={classes.dim}>{t('fact.nothing')}</span>}
      </td>
      <td role="cell">
        <span className={classes.cellLabel} aria-hidden>{t('history.now')}</span>
        {now ? <FactLines fact={now} /> : <span className={classes.dim}>{t('fact.nothing')}</span>}
      </td>
      <td role="cell">
        <Tag tone={TONES[mark]}>
          <span aria-hidden>{SIGNS[mark]}</span>
          {t(`mark.${mark}`)}
        </Tag>
      </td>
    </tr>
  );
}
