import type { Field } from '@kohoi/contract/field'

/** What every input of a field takes. `value` and what `onChange` gives are as the interface has them; null is empty. */
export type FieldInputProps = {
  field: Field
  /** The field's name in the record, also of the input. */
  name: string
  value: unknown
  onChange: (value: unknown) => void
  /** The label in the reader's language; `bare` hides it from the eye, never from the screen reader. */
  label: string
  bare?: boolean | undefined
  required?: boolean | undefined
  disabled?: boolean | undefined
  autoFocus?: boolean | undefined
  error?: string | undefined
  help?: string | undefined
  /** The whole record, for inputs that depend on another field. */
  record?: Readonly<Record<string, unknown>> | undefined
}

/** The props every Mantine input understands. Asterisk and message stand at the field; `bare` inputs speak their label. */
export function wrap({ name, label, bare, required, disabled, autoFocus, error, help }: FieldInputProps) {
  return {
    name,
    ...(bare ? { 'aria-label': label } : { label }),
    ...(required && { withAsterisk: true, 'aria-required': true }),
    ...(disabled && { disabled: true }),
    ...(autoFocus && { 'data-autofocus': true, autoFocus: true }),
    ...(error && { error }),
    ...(help && { description: help }),
  }
}
