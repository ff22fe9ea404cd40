import type { ReactNode } from 'react';
import classes from './ui.module.css';

type Props = { title?: string; lead?: ReactNode; tone?: 'plain' | 'danger' | 'warn'; children: ReactNode };

export function Card({ title, lead, tone = 'plain', children }: Props) {
  return (
    <section className={classes.card} data-tone={tone}>
      {title && <h2>{title}</h2>}
      {lead && <p className={classes.cardLead}>{lead}</p>}
      {children}
    </section>
  );
}
