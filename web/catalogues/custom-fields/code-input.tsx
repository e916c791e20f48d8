import type { Label } from '@kohoi/rules'
import { TextInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import { codeOf } from './code-of.ts'

type Props = {
  label: string
  hint: string
  /** The label to make a code of while nobody typed one; null for a field that has its code. */
  proposeFrom: Partial<Label> | null
  value: string | null
  onChange: (code: string | null) => void
  error: string | undefined
}

/** The code of a field in files and in the interface, proposed from its label. */
export function CodeInput({ label, hint, proposeFrom, value, onChange, error }: Props) {
  const [typed, setTyped] = useState(false)
  const proposed = proposeFrom && !typed ? codeOf(proposeFrom) : null
  useEffect(() => {
    if (proposed !== null && proposed !== (value ?? '')) onChange(proposed || null)
  })
  return (
    <TextInput
      name="code"
      label={label}
      withAsterisk
      aria-required
      description={hint}
      spellCheck={false}
      autoComplete="off"
      autoCapitalize="off"
      value={value ?? ''}
      onChange={(event) => {
        setTyped(true)
        onChange(event.currentTarget.value || null)
      }}
      {...(error && { error })}
    />
  )
}
