import type { ReactNode } from 'react';
import classes from './ui.module.css';

/** Nothing here yet, and the next step. */
export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className={classes.empty}>
      <p className={classes.emptyTitle}>{title}</p>
      {children && <div>{children}</div>}
    </div>
  );
}
