import { TextInput } from '@mantine/core';
import { useLayoutEffect, useRef, useState, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { aadhaarState, groupedByFour, masked, onlyDigits } from './verhoeff';

type Props = {
  digits: string;
  onDigits: (digits: string) => void;
  onBlur?: () => void;
  error?: string;
  ref?: Ref<HTMLInputElement>;
  autoFocus?: boolean;
};

/** Checks the number while it is typed, and hides all but its last four digits once it is complete and left. */
export function AadhaarInput({ digits, onDigits, onBlur, error, ref, autoFocus }: Props) {
  const { t } = useTranslation();
  const [focused, setFocused] = useState(false);
  const selection = useRef<{ input: HTMLInputElement; from: number; to: number } | null>(null);
  const state = aadhaarState(digits);

  // Each new value loses the browser's selection: put it back where it was typed, and around all of what was masked.
  useLayoutEffect(() => {
    selection.current?.input.setSelectionRange(selection.current.from, selection.current.to);
    selection.current = null;
  });

  function change(input: HTMLInputElement) {
    const before = onlyDigits(input.value.slice(0, input.selectionStart ?? 0));
    const caret = groupedByFour(before).length;
    selection.current = { input, from: caret, to: caret };
    onDigits(onlyDigits(input.value));
  }

  function unmask(input: HTMLInputElement) {
    if (state === 'valid') selection.current = { input, from: 0, to: input.value.length };
    setFocused(true);
  }

  return (
    <TextInput
      ref={ref}
      label={t('aadhaar.label')}
      description={t(state === 'valid' ? 'aadhaar.valid' : 'aadhaar.hint')}
      error={state === 'wrong-start' || state === 'wrong-check-digit' ? t(`aadhaar.${state}`) : error}
      value={!focused && state === 'valid' ? masked(digits) : groupedByFour(digits)}
      onChange={(event) => change(event.currentTarget)}
      onFocus={(event) => unmask(event.currentTarget)}
      onBlur={() => {
        setFocused(false);
        onBlur?.();
      }}
      inputMode="numeric"
      autoComplete="off"
      spellCheck={false}
      autoFocus={autoFocus}
    />
  );
}
