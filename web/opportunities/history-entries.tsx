import type { Money } from '@kohoi/contract/money'
import { opportunity } from '@kohoi/contract/nouns/opportunity'
import { IconArrowsExchange, IconDiamond, IconListCheck, IconPencil } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useReferenceTitle } from '../api/references.ts'
import { Chip } from '../ui/chip.tsx'
import type { Change, Entry, HistoryItem } from '../ui/timeline/entries.ts'
import { Line } from '../ui/timeline/timeline-entry.tsx'
import { useLabel, useWords } from '../words/index.tsx'
import { useFormat } from '../words/use-format.ts'
import type { UnmetOne } from './move.ts'
import classes from './opportunities.module.css'

type Override = { reason: string; unmet: readonly UnmetOne[] }

/** What changes by itself when an opportunity enters a stage. */
const follows = new Set([
  'stageId',
  'probability',
  'stageEnteredAt',
  'dueAt',
  'state',
  'closedAt',
  'lostReasonId',
  'lostNote',
])

/** What the timeline of an opportunity says in its own words: stages entered, requirements ticked, Big Deals, products. */
export function renderOpportunity(entry: Entry): ReactNode | undefined {
  if (entry.kind !== 'history') return undefined
  const { item } = entry
  if (item.type === 'bigDeal') return <BigDealEntry item={item} />
  if (item.type === 'changed' && item.changes.some(({ field }) => field === 'lines')) return <LinesEntry item={item} />
  if (item.type === 'requirement.ticked' || item.type === 'requirement.unticked') return <TickEntry item={item} />
  const stage = item.changes.find(({ field }) => field === 'stageId')
  if (!stage || item.type === 'created' || !item.changes.every(({ field }) => follows.has(field))) return undefined
  return <MovedEntry item={item} stage={stage} />
}

function MovedEntry({ item, stage }: { item: HistoryItem; stage: Change }) {
  const w = useWords()
  const format = useFormat()
  const from = useReferenceTitle('stage', idOf(stage.from))
  const to = useReferenceTitle('stage', idOf(stage.to))
  const probability = item.changes.find(({ field }) => field === 'probability')
  const override = item.data?.override as Override | undefined
  const percent = (value: unknown) => (typeof value === 'number' ? format.percent(value) : '–')
  const words: Readonly<Record<string, string>> = w.timeline.types
  const special = item.type === 'changed' ? undefined : words[item.type]
  return (
    <Line
      icon={IconArrowsExchange}
      look="accent"
      at={item.at}
      by={item.byUserId}
      title={special ?? w.opportunities.moved(to ?? '…')}
    >
      <p className={classes.way}>
        <span lang="">{from || '–'}</span> → <b lang="">{to ?? '…'}</b>
        {probability && (
          <span className="num t3">
            {percent(probability.from)} → {percent(probability.to)}
          </span>
        )}
      </p>
      {override && (
        <div className={classes.override}>
          <Chip look="warn">{w.opportunities.overridden}</Chip>
          <p lang="">{override.reason}</p>
          <ul>
            {override.unmet.map(({ id, text }) => (
              <li key={id} lang="">
                {text}
              </li>
            ))}
          </ul>
        </div>
      )}
    </Line>
  )
}

function TickEntry({ item }: { item: HistoryItem }) {
  const w = useWords()
  const stage = useReferenceTitle('stage', idOf(item.data?.stageId))
  return (
    <Line
      icon={IconListCheck}
      at={item.at}
      by={item.byUserId}
      title={item.type === 'requirement.ticked' ? w.opportunities.ticked : w.opportunities.unticked}
    >
      <p className={classes.way} lang="">
        {typeof item.data?.text === 'string' ? item.data.text : ''} {stage && <span className="t3">({stage})</span>}
      </p>
    </Line>
  )
}

function BigDealEntry({ item }: { item: HistoryItem }) {
  const w = useWords()
  const name = item.data?.name
  return (
    <Line icon={IconDiamond} at={item.at} by={item.byUserId} title={w.timeline.types.bigDeal}>
      <p className={classes.way} lang="">
        {typeof name === 'string' ? name : ''}
      </p>
    </Line>
  )
}

/** The products changed, and expected revenue with them. */
function LinesEntry({ item }: { item: HistoryItem }) {
  const w = useWords()
  const say = useLabel()
  const format = useFormat()
  const { fields } = opportunity
  const labels = item.changes.flatMap(({ field }) =>
    Object.hasOwn(fields, field) ? say(fields[field as keyof typeof fields].label) : [],
  )
  const revenue = item.changes.find(({ field }) => field === 'expectedRevenue')
  const money = (value: unknown) => (value ? format.money(value as Money) : '–')
  return (
    <Line icon={IconPencil} at={item.at} by={item.byUserId} title={w.timeline.changed(labels)}>
      {revenue && (
        <p className={classes.way}>
          <span className="num">
            {money(revenue.from)} → {money(revenue.to)}
          </span>
        </p>
      )}
    </Line>
  )
}

const idOf = (value: unknown): string | null => (typeof value === 'string' ? value : null)
