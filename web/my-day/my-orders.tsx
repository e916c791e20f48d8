import { order as noun } from '@kohoi/contract/nouns/documents'
import { useReferenceTitle } from '../api/references.ts'
import { useList } from '../api/use-list.ts'
import { FieldCell } from '../fields/cells.tsx'
import { atUnits, useMyUnits } from '../orders/my-units.ts'
import type { Order } from '../orders/order.ts'
import { AppLink } from '../ui/link.tsx'
import { useArrivals } from '../ui/list/use-arrivals.ts'
import { useWords } from '../words/index.tsx'
import classes from './my-day.module.css'

/** Orders that wait at the units of the present person, the oldest first. */
export function useMyOrders() {
  const units = useMyUnits()
  return useList<Order>(
    'orders',
    { filter: atUnits(units), sort: 'confirmedAt', limit: 20 },
    { enabled: units.length > 0 },
  )
}

export function MyOrders({ list }: { list: ReturnType<typeof useMyOrders> }) {
  const w = useWords()
  const units = useMyUnits()
  const arrived = useArrivals(list.items, 'orders', list.stale)
  if (list.items.length === 0) return null
  return (
    <section aria-labelledby="my-orders">
      <h2 id="my-orders">
        {w.myDay.unitOrders} {list.count ? <span className="num t3">{list.count}</span> : null}
      </h2>
      <ul className="card">
        {list.items.map((one) => (
          <OrderLine key={one.id} order={one} glow={arrived.has(one.id)} />
        ))}
      </ul>
      {list.hasMore && (
        <p className={classes.all}>
          <AppLink to="/orders" search={{ filter: atUnits(units) }}>
            {w.myDay.more}
          </AppLink>
        </p>
      )}
    </section>
  )
}

function OrderLine({ order, glow }: { order: Order; glow: boolean }) {
  const { id, number, accountId, contactId, openSteps } = order
  const customer = useReferenceTitle(accountId ? 'account' : 'contact', accountId ?? contactId)
  return (
    <li className={`${classes.lead} ${glow ? 'glow' : ''}`}>
      <AppLink to={`/orders/${id}`} lang="">
        {[number, customer].filter(Boolean).join(' · ')}
      </AppLink>
      <p className={classes.meta}>
        <FieldCell field={noun.fields.openSteps} name="openSteps" value={openSteps} line />
      </p>
    </li>
  )
}
