import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Assess } from './Assess';
import { has, type Item } from './essentials';
import classes from './records.module.css';
import { Verdicts } from './Verdicts';

/** The record that the items are of, for whoever may say something about them. */
export type Target = { patient: string; recordId: string };

type Props = { items: Item[]; target?: Target; alarming?: boolean; folds?: boolean };

/** More than so many of a group that folds are shown on demand, so that the next record is not pages away. */
const MANY = 12;
const FEW = 8;

/** Each chip shows, when pressed, the sentence of the record that it came from, and what people said about it. */
export function Chips({ items, target, alarming = false, folds = false }: Props) {
  const { t } = useTranslation('records');
  const [shown, setShown] = useState<string | null>(null);
  const [whole, setWhole] = useState(false);
  const folded = folds && items.length > MANY;
  const open = items.find((item) => item.key === shown);

  return (
    <>
      <ul className={classes.chips} data-alarming={alarming || undefined}>
        {(folded && !whole ? items.filter(staysInSight) : items).map((item) => (
          <li key={item.key}>
            <button
              type="button"
              aria-expanded={shown === item.key}
              aria-label={t('sourceOf', { item: wordsOf(item, t) })}
              data-disputed={has(item.assessments, 'DISPUTED') || undefined}
              onClick={() => setShown(shown === item.key ? null : item.key)}
            >
              <strong>{item.name}</strong>
              {item.detail && <> {item.detail}</>}
              {item.scanned && <i>{t('pages.fromScan')}</i>}
              {has(item.assessments, 'DISPUTED') && <i>{t('verdict.DISPUTED')}</i>}
              {has(item.assessments, 'CONFIRMED') && <i>{t('verdict.CONFIRMED')}</i>}
            </button>
          </li>
        ))}
        {folded && (
          <li>
            <button type="button" className={classes.unfold} aria-expanded={whole} onClick={() => setWhole(!whole)}>
              {whole ? t('showFewer') : t('showAll', { number: items.length })}
            </button>
          </li>
        )}
      </ul>
      {open && <Behind key={open.key} item={open} target={target} />}
    </>
  );
}

/** What people said something about is never folded away. */
function staysInSight(item: Item, index: number) {
  return index < FEW || item.assessments.length > 0;
}

function wordsOf({ name, detail, scanned, assessments }: Item, t: ReturnType<typeof useTranslation<'records'>>['t']) {
  const verdicts = (['DISPUTED', 'CONFIRMED'] as const)
    .filter((verdict) => has(assessments, verdict))
    .map((verdict) => `, ${t(`verdict.${verdict}`)}`);
  return `${name} ${detail}`.trim() + (scanned ? `, ${t('pages.fromScan')}` : '') + verdicts.join('');
}

function Behind({ item, target }: { item: Item; target?: Target }) {
  const { t } = useTranslation('records');
  return (
    <div className={classes.behind}>
      {item.source && (
        <blockquote className={classes.source}>
          <cite>{t('source', { page: item.source.page })}</cite> {item.source.text}
          {item.scanned && <small>{t('pages.readFromPicture')}</small>}
        </blockquote>
      )}
      <Verdicts assessments={item.assessments} />
      {target && item.itemId && <Assess {...target} itemId={item.itemId} item={`${item.name} ${item.detail}`.trim()} />}
    </div>
  );
}
