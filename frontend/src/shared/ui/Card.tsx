import { useEffect, useRef, type ReactNode } from 'react';
import classes from './ui.module.css';

type Props = {
  title?: string;
  lead?: ReactNode;
  tone?: 'plain' | 'danger' | 'warn';
  /** It takes the place of what had the focus, which goes to its title. */
  appears?: boolean;
  children: ReactNode;
};

export function Card({ title, lead, tone = 'plain', appears, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (appears) heading.current?.focus();
  }, [appears]);

  return (
    <section className={classes.card} data-tone={tone}>
      {title && (
        <h2 ref={heading} tabIndex={appears ? -1 : undefined}>
          {title}
        </h2>
      )}
      {lead && <p className={classes.cardLead}>{lead}</p>}
      {children}
    </section>
  );
}
