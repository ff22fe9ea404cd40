import type { ReactNode } from 'react';
import classes from './ui.module.css';

export function Tag({ tone, children }: { tone?: 'good' | 'warn' | 'danger'; children: ReactNode }) {
  return (
    <span className={classes.tag} data-tone={tone}>
      {children}
    </span>
  );
}
