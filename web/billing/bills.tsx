import type { Money } from '@kohoi/contract/money'
import { deposit, invoice } from '@kohoi/contract/nouns/billing'
import type { ReactNode } from 'react'
import { useList } from '../api/use-list.ts'
import type { Invoice } from '../invoices/invoices.tsx'
import { AppLink } from '../ui/link.tsx'
import { useLabel, useWords } from '../words/index.tsx'
import { useFormat } from '../words/use-format.ts'
import classes from './billing.module.css'
import { DepositActs } from './deposit-acts.tsx'
import type { Deposit, Order } from './order-billing.tsx'
import { StateChip } from './state-chip.tsx'

const ofOrder = (id: string) => ({ filter: { field: 'orderId', op: 'is', value: id }, sort: 'createdAt' }) as const

/** What an order was billed by so far: deposits, then invoices. */
export function Bills({ record }: { record: Order }) {
  const { billing: b } = useWords()
  const say = useLabel()
  const format = useFormat()
  const deposits = useList<Deposit>('deposits', ofOrder(record.id))
  const invoices = useList<Invoice>('invoices', ofOrder(record.id))
  if (deposits.loading || invoices.loading) return null
  const row = (to: string, name: string, small: string, chip: ReactNode, total: Money | null, acts?: ReactNode) => (
    <li key={to}>
      <span>
        <AppLink to={to}>{name}</AppLink>
        <br />
        <small className="num">{small}</small>
      </span>
      {chip}
      <b className={`num ${classes.end}`}>{total && format.money(total)}</b>
      {acts && <span className={classes.rowActs}>{acts}</span>}
    </li>
  )
  return (
    <section className="card" aria-label={b.bills}>
      <header>
        <h2>{b.bills}</h2>
      </header>
      {deposits.items.length + invoices.items.length === 0 && <p className={classes.none}>{b.noBills}</p>}
      <ul className={classes.rows}>
        {deposits.items.map((one) =>
          row(
            `/deposits/${one.id}`,
            one.number ?? b.request,
            [say(deposit.label), one.percent && format.percent(one.percent), one.paidOn && format.date(one.paidOn)]
              .filter(Boolean)
              .join(' · '),
            <StateChip noun={deposit} value={one.state} />,
            one.total,
            <DepositActs record={one} small />,
          ),
        )}
        {invoices.items.map((one) =>
          row(
            `/invoices/${one.id}`,
            one.number ?? b.draft,
            [say(invoice.label), one.dueOn && `${say(invoice.fields.dueOn.label)} ${format.date(one.dueOn)}`]
              .filter(Boolean)
              .join(' · '),
            <StateChip noun={invoice} value={one.state === 'issued' ? one.paymentState : one.state} />,
            one.total,
          ),
        )}
      </ul>
    </section>
  )
}
