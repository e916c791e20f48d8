import { Switch } from '@mantine/core'
import { useState } from 'react'
import type { Versioned } from '../../api/use-record.ts'
import { useWords } from '../../words/index.tsx'
import { useActivate } from './use-remove.ts'

/** On or off, in the row of a list. */
export function ActiveSwitch<T extends Versioned & { active: boolean }>({
  path,
  record,
  name,
}: {
  path: string
  record: T
  name: string
}) {
  const w = useWords()
  const activate = useActivate<T>(path)
  const [wanted, setWanted] = useState<boolean | null>(null)
  return (
    <Switch
      aria-label={`${w.common.active}: ${name}`}
      checked={wanted ?? record.active}
      onChange={async (event) => {
        const active = event.currentTarget.checked
        setWanted(active)
        await activate(record, name, active)
        setWanted(null)
      }}
    />
  )
}
