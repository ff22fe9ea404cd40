import type { ReactNode } from 'react';
import classes from './ui.module.css';

type Props = { tone?: 'info' | 'good' | 'warn' | 'danger'; title?: string; role?: 'alert' | 'status'; children: ReactNode };

/** Something to know before going on; {@code role} makes a screen reader say it when it appears. */
export function Notice({ tone = 'info', title, role, children }: Props) {
  return (
    <div className={classes.notice} data-tone={tone} role={role}>
      {title && <strong>{title}</strong>}
      {children}
    </div>
  );
}
