import type { Label } from '@kohoi/rules'
import { TextInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useAll } from '../../api/use-list.ts'
import { freeCode } from './code-of.ts'

type Props = {
  label: string
  hint: string
  /** Whose field it is: among those of one kind of record a code stands once. */
  entity: string
  /** The label to make a code of while nobody typed one; null for a field that has its code. */
  proposeFrom: Partial<Label> | null
  value: string | null
  onChange: (code: string | null) => void
  error: string | undefined
}

/** The code of a field in files and in the interface, proposed from its label. */
export function CodeInput({ label, hint, entity, proposeFrom, value, onChange, error }: Props) {
  const [typed, setTyped] = useState(false)
  const others = useAll<{ code: string }>(
    'custom-fields',
    { filter: { field: 'entity', op: 'is', value: entity } },
    { enabled: proposeFrom !== null },
  ).data
  const codes = others?.map(({ code }) => code) ?? []
  const proposed = proposeFrom && !typed ? freeCode(proposeFrom, codes, 'ownField') : null
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
