import { useEffect, useRef, type FormEvent, type ReactNode } from 'react';
import classes from './ui.module.css';

type Props = {
  onSubmit: (event: FormEvent<HTMLFormElement>) => void;
  label?: string;
  /** It appears where a button was: the focus goes to it, so that a screen reader says what it is. */
  appears?: boolean;
  children: ReactNode;
};

/** The browser's own bubbles are off: errors stand at their fields, in the page's language. */
export function Form({ onSubmit, label, appears, children }: Props) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (appears) form.current?.focus();
  }, [appears]);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    onSubmit(event);
  }
  return (
    <form
      ref={form}
      tabIndex={appears ? -1 : undefined}
      onSubmit={submit}
      noValidate
      className={classes.form}
      aria-label={label}
    >
      {children}
    </form>
  );
}

export function Row({ children }: { children: ReactNode }) {
  return <div className={classes.row}>{children}</div>;
}

export function Actions({ children }: { children: ReactNode }) {
  return <div className={classes.actions}>{children}</div>;
}

export function Fineprint({ children }: { children: ReactNode }) {
  return <p className={classes.fineprint}>{children}</p>;
}
