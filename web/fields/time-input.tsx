import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { readTime } from './dates.ts'

type Props = {
  label: string
  /** The label is seen, too, not only heard. */
  labelled?: boolean
  value: string | null
  error?: string | boolean | undefined
  onChange: (time: string | null) => void
}

/** A time of day as `HH:MM`; `9`, `0930` and `9.30` are understood. The end of the day is `24:00`. */
export function TimeInput({ label, labelled = false, value, error, onChange }: Props) {
  const [typed, setTyped] = useState<string | null>(null)
  const read = (text: string) => (text.trim() === '24:00' ? '24:00' : readTime(text))
  const wrong = typed !== null && typed.trim() !== '' && read(typed) === undefined
  return (
    <TextInput
      {...(labelled ? { label } : { 'aria-label': label, w: 72 })}
      inputMode="numeric"
      autoComplete="off"
      placeholder="00:00"
      value={typed ?? value ?? ''}
      error={error || wrong}
      onChange={(event) => {
        const text = event.currentTarget.value
        setTyped(text)
        const time = read(text)
        if (time) onChange(time)
        else if (text.trim() === '') onChange(null)
      }}
      onBlur={() => setTyped(null)}
    />
  )
}
