import { importRun as noun } from '@kohoi/contract/nouns/importing'
import { Chip } from '../ui/chip.tsx'
import { useLabel } from '../words/index.tsx'
import type { State } from './import.ts'

const looks = {
  new: 'plain',
  queued: 'info',
  testing: 'info',
  tested: 'plain',
  running: 'info',
  done: 'good',
  failed: 'bad',
  undoing: 'info',
  undone: 'plain',
} as const

/** Where an import stands, in a word. */
export function StateChip({ state }: { state: State }) {
  const say = useLabel()
  const option = noun.fields.state.options.find((one) => one.value === state)
  return <Chip look={looks[state]}>{option ? say(option.label) : state}</Chip>
}
