import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { readTime } from '../fields/dates.ts'

/** A time of day as `HH:MM`; `9`, `0930` and `9.30` are understood. The end of the day is `24:00`. */
export function TimeInput({
  label,
  value,
  onChange,
}: {
  label: string
  value: string
  onChange: (time: string) => void
}) {
  const [typed, setTyped] = useState<string | null>(null)
  const read = (text: string) => (text.trim() === '24:00' ? '24:00' : readTime(text))
  const wrong = typed !== null && read(typed) === undefined
  return (
    <TextInput
      aria-label={label}
      w={72}
      inputMode="numeric"
      autoComplete="off"
      placeholder="00:00"
      value={typed ?? value}
      error={wrong}
      onChange={(event) => {
        setTyped(event.currentTarget.value)
        const time = read(event.currentTarget.value)
        if (time) onChange(time)
      }}
      onBlur={() => setTyped(null)}
    />
  )
}
