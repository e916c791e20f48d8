import type { Noun } from '@kohoi/contract/noun'
import { Switch } from '@mantine/core'
import { useSettings } from '../settings/use-settings.ts'
import { useWords } from '../words/index.tsx'

type Props = { noun: Noun; value: boolean; onChange: (value: boolean) => void }

/** Whether a step or stage has the default time limit, which it names, or says its own. */
export function DefaultLimitSwitch({ noun, value, onChange }: Props) {
  const w = useWords()
  const settings = useSettings('automation').data
  const usual = (noun.name === 'stage' ? settings?.defaultStageLimit : settings?.defaultLimit) ?? null
  return (
    <Switch
      label={usual ? w.overdue.defaultIs(w.leads.limit[usual.unit](usual.value)) : w.overdue.defaultNone}
      checked={value}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  )
}
