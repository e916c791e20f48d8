import type { Noun } from '@kohoi/contract/noun'
import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useRecord, type Versioned } from '../api/use-record.ts'
import { ChainCard } from '../billing/chain-card.tsx'
import { StateChip } from '../billing/state-chip.tsx'
import { ReferenceCell } from '../fields/cells.tsx'
import { usePage } from '../ui/page.ts'
import { Facts } from '../ui/record/facts.tsx'
import { RecordPage } from '../ui/record/record-page.tsx'
import { Refused } from '../ui/refused.tsx'
import { RecordSkeleton } from '../ui/skeletons.tsx'
import { Timeline } from '../ui/timeline/timeline.tsx'
import { useLabel, useWords } from '../words/index.tsx'

type Paper = Versioned & {
  number: string | null
  state?: string | null
  kind?: string | null
  accountId: string | null
  contactId: string | null
}
type Props<T> = {
  noun: Noun
  facts: readonly string[]
  /** What it is called while it has no number. */
  unnumbered?: string
  acts: (record: T) => ReactNode
  children: (record: T) => ReactNode
}

/** A document that is not changed by hand: its facts, what it says, what it belongs to. */
export function PaperPage<T extends Paper>({ noun, facts, unnumbered, acts, children }: Props<T>) {
  const { id } = useParams({ strict: false }) as { id: string }
  const w = useWords()
  const say = useLabel()
  const { data, error, refetch } = useRecord<T>(noun.path, id)
  const name = data ? (data.number ?? unnumbered ?? '–') : '…'
  const list = { label: say(noun.plural), to: `/${noun.path}` }
  usePage(name, [{ label: w.frame.invoices, to: '/invoices' }, ...(noun.name === 'adjustmentNote' ? [] : [list])])
  if (error && !data) return <Refused error={error} again={() => void refetch()} />
  if (!data) return <RecordSkeleton />
  const customer = data.accountId
    ? (['account', data.accountId] as const)
    : (['contact', data.contactId ?? ''] as const)
  return (
    <RecordPage
      key={id}
      acts={acts(data)}
      title={
        <>
          <h1>{name}</h1>
          <StateChip noun={noun} value={data.state ?? data.kind ?? null} />
        </>
      }
      subtitle={<ReferenceCell entity={customer[0]} id={customer[1]} />}
      facts={<Facts noun={noun} record={data} fields={facts} canEdit={false} />}
      rail={<ChainCard entity={noun.name} id={id} version={data.version} />}
      railLabel={w.billing.chain}
    >
      {children(data)}
      <Timeline entity={noun.name} id={id} />
    </RecordPage>
  )
}
