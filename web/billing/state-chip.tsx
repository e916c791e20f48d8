import type { Noun } from '@kohoi/contract/noun'
import { Chip } from '../ui/chip.tsx'
import { useLabel } from '../words/index.tsx'

type Look = NonNullable<Parameters<typeof Chip>[0]['look']>

const looks: Readonly<Record<string, Look>> = {
  paid: 'good',
  received: 'good',
  accepted: 'good',
  won: 'good',
  closed: 'good',
  delivered: 'good',
  overdue: 'bad',
  rejected: 'bad',
  lost: 'bad',
  cancelled: 'line',
  partlyPaid: 'warn',
  unpaid: 'info',
  requested: 'info',
}

/** Where a document stands, by the words of its noun. */
export function StateChip({ noun, value }: { noun: Noun; value: string | null }) {
  const say = useLabel()
  const options = ['state', 'paymentState', 'kind'].flatMap((name) => noun.fields[name]?.options ?? [])
  const option = options.find((one) => one.value === value)
  if (!value || !option) return null
  return <Chip look={looks[value] ?? 'plain'}>{say(option.label)}</Chip>
}
