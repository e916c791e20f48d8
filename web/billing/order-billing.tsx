import type { Money } from '@kohoi/contract/money'
import type { RecordOf } from '@kohoi/contract/noun'
import { deposit, invoice } from '@kohoi/contract/nouns/billing'
import type { order } from '@kohoi/contract/nouns/documents'
import { Button } from '@mantine/core'
import { IconFilePlus, IconPigMoney } from '@tabler/icons-react'
import { useState } from 'react'
import { useList } from '../api/use-list.ts'
import { AppLink } from '../ui/link.tsx'
import { useLabel, useWords } from '../words/index.tsx'
import { useFormat } from '../words/use-format.ts'
import { AskDeposit } from './ask-deposit.tsx'
import classes from './billing.module.css'
import { DepositActs } from './deposit-acts.tsx'
import { MakeInvoice } from './make-invoice.tsx'
import { useMayBill } from './permission.ts'
import { StateChip } from './state-chip.tsx'

export type Order = RecordOf<typeof order>
export type Deposit = RecordOf<typeof deposit>
type Invoice = RecordOf<typeof invoice>

const billable: readonly string[] = ['confirmed', 'inProduction', 'inQa', 'ready', 'delivered']

/** How an order stands: what was asked for, received and invoiced, and what is left; with the acts that follow. */
export function OrderBilling({ record }: { record: Order }) {
  const w = useWords()
  const b = w.billing
  const format = useFormat()
  const mayBill = useMayBill() && billable.includes(record.state)
  const [doing, setDoing] = useState<'deposit' | 'invoice'>()
  const { billing } = record
  const amount = (value: string) => format.amount({ amount: value, currency: record.currency ?? '' })
  if (!billing) return null
  const full = record.invoicing === 'full'
  return (
    <>
      <section className="card" aria-label={b.title}>
        <header>
          <h2>{b.title}</h2>
        </header>
        <dl className={classes.figures}>
          <dt>{b.ordered}</dt>
          <dd className="num">{amount(billing.ordered)}</dd>
          <dt>{b.invoiced}</dt>
          <dd className="num">{amount(billing.invoiced)}</dd>
          <dt data-strong>{b.remaining}</dt>
          <dd className="num" data-strong>
            {amount(billing.remaining.total)}
          </dd>
          {Number(billing.rounding) !== 0 && (
            <>
              <dt>{b.rounding}</dt>
              <dd className="num">{amount(billing.rounding)}</dd>
            </>
          )}
        </dl>
        {mayBill && !full && (
          <div className={classes.buttons}>
            <Button
              leftSection={<IconFilePlus size={16} stroke={1.75} aria-hidden />}
              onClick={() => setDoing('invoice')}
            >
              {b.makeInvoice}
            </Button>
            <Button
              variant="default"
              leftSection={<IconPigMoney size={16} stroke={1.75} aria-hidden />}
              onClick={() => setDoing('deposit')}
            >
              {b.askDeposit}
            </Button>
          </div>
        )}
      </section>
      <Deposits record={record} />
      <Invoices record={record} />
      {doing === 'deposit' && <AskDeposit record={record} onClose={() => setDoing(undefined)} />}
      {doing === 'invoice' && <MakeInvoice record={record} onClose={() => setDoing(undefined)} />}
    </>
  )
}

const ofOrder = (id: string) => ({ filter: { field: 'orderId', op: 'is', value: id }, sort: 'createdAt' }) as const

function Deposits({ record }: { record: Order }) {
  const w = useWords()
  const say = useLabel()
  const format = useFormat()
  const { items, loading } = useList<Deposit>('deposits', ofOrder(record.id))
  const title = say(deposit.plural)
  if (loading) return null
  return (
    <section className="card" aria-label={title}>
      <header>
        <h2>{title}</h2>
      </header>
      {items.length === 0 ? (
        <p className={classes.none}>{w.billing.noDeposits}</p>
      ) : (
        <ul className={classes.rows}>
          {items.map((one) => (
            <li key={one.id}>
              <span>
                <AppLink to={`/deposits/${one.id}`}>{one.number ?? w.billing.request}</AppLink>
                <br />
                <small className="num">
                  {[one.percent && format.percent(one.percent), one.paidOn && format.date(one.paidOn)]
                    .filter(Boolean)
                    .join(' · ')}
                </small>
              </span>
              <StateChip noun={deposit} value={one.state} />
              <b className="num">{format.money(one.total as Money)}</b>
              <DepositActs record={one} small />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function Invoices({ record }: { record: Order }) {
  const w = useWords()
  const say = useLabel()
  const format = useFormat()
  const { items, loading } = useList<Invoice>('invoices', ofOrder(record.id))
  const title = say(invoice.plural)
  if (loading) return null
  return (
    <section className="card" aria-label={title}>
      <header>
        <h2>{title}</h2>
      </header>
      {items.length === 0 ? (
        <p className={classes.none}>{w.billing.noInvoices}</p>
      ) : (
        <ul className={classes.rows}>
          {items.map((one) => (
            <li key={one.id}>
              <span>
                <AppLink to={`/invoices/${one.id}`}>{one.number ?? w.billing.draft}</AppLink>
                {one.dueOn && (
                  <>
                    <br />
                    <small className="num">
                      {say(invoice.fields.dueOn.label)} {format.date(one.dueOn)}
                    </small>
                  </>
                )}
              </span>
              <StateChip noun={invoice} value={one.state === 'issued' ? one.paymentState : one.state} />
              <b className="num">{format.money(one.total as Money)}</b>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
