import { order as noun } from '@kohoi/contract/nouns/documents'
import { useList } from '../api/use-list.ts'
import { FieldCell, ReferenceCell } from '../fields/cells.tsx'
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
          <li key={one.id} className={`${classes.lead} ${arrived.has(one.id) ? 'glow' : ''}`}>
            <AppLink to={`/orders/${one.id}`}>{one.number}</AppLink>
            <p className={classes.meta}>
              <ReferenceCell entity={one.accountId ? 'account' : 'contact'} id={one.accountId ?? one.contactId ?? ''} />
              <FieldCell field={noun.fields.openSteps} name="openSteps" value={one.openSteps} line />
            </p>
          </li>
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
