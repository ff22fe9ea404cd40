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
  const changed = useRef<{ input: HTMLInputElement; caret: number } | null>(null);
  const state = aadhaarState(digits);

  useLayoutEffect(() => {
    changed.current?.input.setSelectionRange(changed.current.caret, changed.current.caret);
    changed.current = null;
  });

  function change(input: HTMLInputElement) {
    const before = onlyDigits(input.value.slice(0, input.selectionStart ?? 0));
    changed.current = { input, caret: groupedByFour(before).length };
    onDigits(onlyDigits(input.value));
  }

  return (
    <TextInput
      ref={ref}
      label={t('aadhaar.label')}
      description={t(state === 'valid' ? 'aadhaar.valid' : 'aadhaar.hint')}
      error={state === 'wrong-start' || state === 'wrong-check-digit' ? t(`aadhaar.${state}`) : error}
      value={!focused && state === 'valid' ? masked(digits) : groupedByFour(digits)}
      onChange={(event) => change(event.currentTarget)}
      onFocus={() => setFocused(true)}
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
