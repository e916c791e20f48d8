import type { Money } from '@kohoi/contract/money'
import type { Filter } from '@kohoi/rules'
import { usePart } from '../api/use-record.ts'
import { AppLink } from '../ui/link.tsx'
import { useWords } from '../words/index.tsx'
import { useFormat } from '../words/use-format.ts'
import classes from './billing.module.css'

type Purchases = {
  count: number
  amount: Money
  lastOn: string | null
  everyDays: number | null
  filter: Filter
}

/** How often, for how much and when last a customer bought; leads to the orders. */
export function PurchasesCard({ path, id }: { path: 'accounts' | 'contacts'; id: string }) {
  const w = useWords()
  const b = w.billing
  const format = useFormat()
  const { data } = usePart<Purchases>(path, id, 'purchases')
  if (!data?.count) return null
  return (
    <section className="card" aria-label={b.purchases}>
      <header>
        <h2>{b.purchases}</h2>
      </header>
      <ul className={classes.rows}>
        <li>
          <span>
            <AppLink to="/orders" search={{ filter: data.filter }}>
              {b.orders(data.count)}
            </AppLink>
            <br />
            <small>
              {[
                data.lastOn && b.lastOn(format.date(data.lastOn)),
                data.everyDays !== null && b.everyDays(data.everyDays),
              ]
                .filter(Boolean)
                .join(' · ')}
            </small>
          </span>
          <b className="num">{format.money(data.amount)}</b>
        </li>
      </ul>
    </section>
  )
}
