import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Item } from './essentials';
import classes from './records.module.css';

/** Each chip shows, when pressed, the sentence of the record that it came from. */
export function Chips({ items, alarming = false }: { items: Item[]; alarming?: boolean }) {
  const { t } = useTranslation('records');
  const [shown, setShown] = useState<string | null>(null);
  const source = items.find((item) => item.key === shown)?.source;

  return (
    <>
      <ul className={classes.chips} data-alarming={alarming || undefined}>
        {items.map((item) => (
          <li key={item.key}>
            {item.source ? (
              <button
                type="button"
                aria-expanded={shown === item.key}
                aria-label={t('sourceOf', { item: `${item.name} ${item.detail}`.trim() })}
                onClick={() => setShown(shown === item.key ? null : item.key)}
              >
                <ItemText item={item} />
              </button>
            ) : (
              <span>
                <ItemText item={item} />
              </span>
            )}
          </li>
        ))}
      </ul>
      {source && (
        <blockquote className={classes.source}>
          <cite>{t('source', { page: source.page })}</cite> {source.text}
        </blockquote>
      )}
    </>
  );
}

function ItemText({ item }: { item: Item }) {
  return (
    <>
      <strong>{item.name}</strong>
      {item.detail && <> {item.detail}</>}
    </>
  );
}
