import { useRef, useState } from 'react';

/** What is asked in the place of the buttons that ask it. Taken back, the button that asked has the focus again. */
export function useQuestion<Name extends string = 'sure'>() {
  const [asked, setAsked] = useState<Name | null>(null);
  const takenBack = useRef<Name | null>(null);

  function ask(name: Name) {
    return {
      onClick: () => setAsked(name),
      ref: (button: HTMLButtonElement | null) => {
        if (button === null || takenBack.current !== name) return;
        takenBack.current = null;
        button.focus();
      },
    };
  }

  function takeBack() {
    takenBack.current = asked;
    setAsked(null);
  }

  return { asked, ask, takeBack, done: () => setAsked(null) };
}
