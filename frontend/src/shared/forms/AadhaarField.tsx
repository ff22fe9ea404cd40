import { useController, type Control, type FieldPath, type FieldValues } from 'react-hook-form';
import { AadhaarInput, type Alternative } from './AadhaarInput';

type Props<T extends FieldValues> = { control: Control<T>; name: FieldPath<T>; autoFocus?: boolean; alternative?: Alternative };

/** The form holds the bare digits, or the alternative as it was typed. */
export function AadhaarField<T extends FieldValues>({ control, name, autoFocus, alternative }: Props<T>) {
  const { field, fieldState } = useController({ control, name });
  return (
    <AadhaarInput
      digits={field.value}
      onDigits={field.onChange}
      onBlur={field.onBlur}
      error={fieldState.error?.message}
      ref={field.ref}
      autoFocus={autoFocus}
      alternative={alternative}
    />
  );
}
