import { CloseButton, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useWords } from '../../words/index.tsx'
import classes from './list-page.module.css'

/** Searches while one types; a change from outside (back button, cleared filter) shows in the box. */
export function SearchBox({
  label,
  value,
  onChange,
}: {
  label: string
  value: string
  onChange: (value: string) => void
}) {
  const w = useWords()
  const [typed, setTyped] = useState(value)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => setTyped(value), [value])
  useEffect(() => () => clearTimeout(timer.current), [])
  const type = (text: string, wait = 250) => {
    setTyped(text)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => onChange(text.trim()), wait)
  }
  return (
    <TextInput
      className={classes.search ?? ''}
      type="search"
      aria-label={label}
      placeholder={label}
      leftSection={<IconSearch size={16} stroke={1.75} aria-hidden />}
      value={typed}
      onChange={(event) => type(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') type(typed, 0)
        if (event.key === 'Escape' && typed) {
          event.stopPropagation()
          type('', 0)
        }
      }}
      rightSection={typed ? <CloseButton size="sm" aria-label={w.fields.clear} onClick={() => type('', 0)} /> : null}
    />
  )
}
