import type { RecordOf } from '@kohoi/contract/noun'
import type { deposit } from '@kohoi/contract/nouns/billing'
import type { order } from '@kohoi/contract/nouns/documents'
import { Button } from '@mantine/core'
import { IconFilePlus, IconPigMoney } from '@tabler/icons-react'
import { useState } from 'react'
import { useWords } from '../words/index.tsx'
import { useFormat } from '../words/use-format.ts'
import { AskDeposit } from './ask-deposit.tsx'
import classes from './billing.module.css'
import { Bills } from './bills.tsx'
import { MakeInvoice } from './make-invoice.tsx'
import { useMayBill } from './permission.ts'

export type Order = RecordOf<typeof order>
export type Deposit = RecordOf<typeof deposit>

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
      {record.state !== 'cancelled' && (
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
      )}
      <Bills record={record} />
      {doing === 'deposit' && <AskDeposit record={record} onClose={() => setDoing(undefined)} />}
      {doing === 'invoice' && <MakeInvoice record={record} onClose={() => setDoing(undefined)} />}
    </>
  )
}
