import { useMemo } from 'react';
import classes from './document.module.css';

/** Plain text, as it stands; what is no UTF-8 shows as such. */
export function TextView({ bytes, title }: { bytes: ArrayBuffer; title: string }) {
  const text = useMemo(() => new TextDecoder().decode(bytes), [bytes]);
  return (
    <section className={classes.text} aria-label={title} tabIndex={0}>
      <pre>{text}</pre>
    </section>
  );
}
