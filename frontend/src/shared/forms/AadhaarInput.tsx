import { TextInput } from '@mantine/core';
import { useLayoutEffect, useRef, useState, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { aadhaarState, groupedByFour, masked, onlyDigits } from './verhoeff';

/** What else the same box takes, and keeps as it is typed. */
export type Alternative = {
  hint: string;
  is: (typed: string) => boolean;
  say: (typed: string) => { description: string; error?: string };
};

type Props = {
  digits: string;
  onDigits: (digits: string) => void;
  onBlur?: () => void;
  error?: string;
  ref?: Ref<HTMLInputElement>;
  autoFocus?: boolean;
  alternative?: Alternative;
};

/** Checks the number while it is typed, and hides all but its last four digits once it is complete and left. */
export function AadhaarInput({ digits, onDigits, onBlur, error, ref, autoFocus, alternative }: Props) {
  const { t } = useTranslation();
  const [focused, setFocused] = useState(false);
  const selection = useRef<{ input: HTMLInputElement; from: number; to: number } | null>(null);
  const other = alternative?.is(digits) ? alternative.say(digits) : undefined;
  const state = other ? 'incomplete' : aadhaarState(digits);

  // Each new value loses the browser's selection: put it back where it was typed, and around all of what was masked.
  useLayoutEffect(() => {
    selection.current?.input.setSelectionRange(selection.current.from, selection.current.to);
    selection.current = null;
  });

  function change(input: HTMLInputElement) {
    if (alternative?.is(input.value)) return onDigits(input.value);
    const before = onlyDigits(input.value.slice(0, input.selectionStart ?? 0));
    const caret = groupedByFour(before).length;
    selection.current = { input, from: caret, to: caret };
    onDigits(onlyDigits(input.value));
  }

  function unmask(input: HTMLInputElement) {
    if (state === 'valid') selection.current = { input, from: 0, to: input.value.length };
    setFocused(true);
  }

  function shown() {
    if (other) return digits;
    return !focused && state === 'valid' ? masked(digits) : groupedByFour(digits);
  }

  return (
    <TextInput
      ref={ref}
      label={t('aadhaar.label')}
      description={other?.description ?? (state === 'valid' ? t('aadhaar.valid') : (alternative?.hint ?? t('aadhaar.hint')))}
      error={state === 'wrong-start' || state === 'wrong-check-digit' ? t(`aadhaar.${state}`) : (other?.error ?? error)}
      value={shown()}
      onChange={(event) => change(event.currentTarget)}
      onFocus={(event) => unmask(event.currentTarget)}
      onBlur={() => {
        setFocused(false);
        onBlur?.();
      }}
      inputMode={alternative ? 'text' : 'numeric'}
      autoComplete="off"
      spellCheck={false}
      autoFocus={autoFocus}
    />
  );
}
