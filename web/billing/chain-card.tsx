import type { Money } from '@kohoi/contract/money'
import { nounByName } from '@kohoi/contract/nouns/index'
import { useQuery } from '@tanstack/react-query'
import classes from '../accounts/related.module.css'
import { addressOf } from '../api/nouns.ts'
import { keys } from '../api/query.ts'
import { api } from '../api/request.ts'
import { AppLink } from '../ui/link.tsx'
import { useLabel, useWords } from '../words/index.tsx'
import { useFormat } from '../words/use-format.ts'
import { useUnnumbered } from './number-or.tsx'
import { StateChip } from './state-chip.tsx'

type Link = {
  entity: string
  id: string
  number: string | null
  name: string | null
  state: string | null
  amount: Money | null
}

/** What a record came from and led to: from the lead to the payment, each a step away. */
export function ChainCard({ entity, id, version }: { entity: string; id: string; version: number }) {
  const w = useWords()
  const say = useLabel()
  const format = useFormat()
  const { data } = useQuery({
    queryKey: [...keys.part(nounByName(entity).path, id, 'chain'), version],
    queryFn: ({ signal }) => api.get<{ items: Link[] }>('/chain', { entity, id }, signal),
  })
  const unnumbered = useUnnumbered()
  const nameOf = ({ entity, number, name }: Link) => number ?? name ?? unnumbered[entity] ?? '–'
  const items = data?.items ?? []
  if (items.length < 2) return null
  return (
    <section className="card" aria-label={w.billing.chain}>
      <header>
        <h2>{w.billing.chain}</h2>
      </header>
      <ol className={classes.list}>
        {items.map((link) => (
          <li key={link.id} {...(link.id === id && { 'aria-current': 'true' as const })}>
            <small className="t3">{say(nounByName(link.entity).label)}</small>
            {link.id === id ? (
              <b lang="">{nameOf(link)}</b>
            ) : (
              <AppLink to={addressOf(link.entity, link.id)} lang="">
                {nameOf(link)}
              </AppLink>
            )}
            <span className={classes.meta}>
              <StateChip noun={nounByName(link.entity)} value={link.state} />
              {link.amount && <span className={`num ${classes.end}`}>{format.money(link.amount)}</span>}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
