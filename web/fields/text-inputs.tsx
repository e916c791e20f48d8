import { Textarea, TextInput } from '@mantine/core'
import { type FieldInputProps, wrap } from './input-props.ts'

const kinds = {
  text: {},
  email: { type: 'email', inputMode: 'email', spellCheck: false, autoCapitalize: 'off' },
  phone: { type: 'tel', inputMode: 'tel' },
  url: { type: 'url', inputMode: 'url', spellCheck: false, autoCapitalize: 'off' },
} as const

/** One line of text; `type` brings the right keyboard on a phone. */
export function TextField(props: FieldInputProps) {
  const { field, value, onChange } = props
  const kind = field.type in kinds ? kinds[field.type as keyof typeof kinds] : {}
  return (
    <TextInput
      {...wrap(props)}
      {...kind}
      lang=""
      autoComplete="off"
      value={typeof value === 'string' ? value : ''}
      onChange={(event) => onChange(event.currentTarget.value === '' ? null : event.currentTarget.value)}
    />
  )
}

/** Several lines, growing with the text. */
export function LongTextField(props: FieldInputProps) {
  const { value, onChange } = props
  return (
    <Textarea
      {...wrap(props)}
      lang=""
      autosize
      minRows={props.bare ? 1 : 3}
      maxRows={14}
      value={typeof value === 'string' ? value : ''}
      onChange={(event) => onChange(event.currentTarget.value === '' ? null : event.currentTarget.value)}
    />
  )
}
