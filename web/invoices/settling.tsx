import { openOfInstalments } from '@kohoi/contract/instalments'
import type { Money } from '@kohoi/contract/money'
import type { RecordOf } from '@kohoi/contract/noun'
import { adjustmentNote, invoice, payment } from '@kohoi/contract/nouns/billing'
import { useList } from '../api/use-list.ts'
import classes from '../billing/billing.module.css'
import { PdfButton } from '../billing/pdf-button.tsx'
import { StateChip } from '../billing/state-chip.tsx'
import { AppLink } from '../ui/link.tsx'
import { useLabel, useWords } from '../words/index.tsx'
import { useFormat } from '../words/use-format.ts'
import type { Invoice } from './invoices.tsx'
import { payableOf } from './payable.ts'
import type { Payment } from './payments.tsx'

type AdjustmentNote = RecordOf<typeof adjustmentNote>

const ofInvoice = (id: string) => ({ filter: { field: 'invoiceId', op: 'is', value: id }, sort: 'createdAt' }) as const

/** When an invoice is to be paid, where that was agreed in parts. */
export function Instalments({ record }: { record: Invoice }) {
  const w = useWords()
  const b = w.billing
  const say = useLabel()
  const format = useFormat()
  const plan = record.instalments ?? []
  if (plan.length === 0) return null
  const currency = record.currency ?? ''
  const open = openOfInstalments(plan, record.open ?? '0').map(String)
  const today = format.isoDay(new Date())
  return (
    <section className="card" aria-label={b.planTitle}>
      <header>
        <h2>{b.planTitle}</h2>
      </header>
      <table className={`${classes.table} ${classes.plain}`}>
        <thead>
          <tr>
            <th scope="col">
              <span className="sr">{b.planTitle}</span>
            </th>
            <th scope="col">{say(invoice.fields.dueOn.label)}</th>
            <th scope="col">{b.amount}</th>
            <th scope="col">{say(invoice.fields.open.label)}</th>
          </tr>
        </thead>
        <tbody>
          {plan.map(({ dueOn, amount }, i) => (
            <tr key={`${dueOn} ${amount} ${plan.slice(0, i).filter((one) => one.dueOn === dueOn).length}`}>
              <th scope="row">{b.instalment(i + 1)}</th>
              <td className="num">{format.date(dueOn)}</td>
              <td className="num">{format.amount({ amount, currency })}</td>
              <td className="num">
                {record.state !== 'issued' ? (
                  '–'
                ) : open[i] === '0' ? (
                  <StateChip noun={invoice} value="paid" />
                ) : (
                  <>
                    {dueOn < today && <StateChip noun={invoice} value="overdue" />}{' '}
                    {format.amount({ amount: open[i] ?? '0', currency })}
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** Money received for an invoice, and what is open. */
export function Payments({ record }: { record: Invoice }) {
  const w = useWords()
  const b = w.billing
  const say = useLabel()
  const format = useFormat()
  const { items } = useList<Payment>('payments', ofInvoice(record.id))
  const money = (amount: string | null): string =>
    format.money({ amount: amount ?? '0', currency: record.currency ?? '' })
  const { payable, paid, open } = invoice.fields
  const { adjusted } = payableOf(record)
  return (
    <section className="card" aria-label={b.payments}>
      <header>
        <h2>{b.payments}</h2>
      </header>
      <dl className={classes.figures}>
        {Number(adjusted) !== 0 && (
          <>
            <dt>{b.notes}</dt>
            <dd className="num">{money(adjusted).replace('-', '−')}</dd>
          </>
        )}
        <dt>{say(payable.label)}</dt>
        <dd className="num">{money(record.payable)}</dd>
        <dt>{say(paid.label)}</dt>
        <dd className="num">{money(record.paid)}</dd>
        <dt data-strong>{say(open.label)}</dt>
        <dd className="num" data-strong>
          {money(record.open)}
        </dd>
      </dl>
      {items.length > 0 && (
        <ul className={classes.rows}>
          {items.map((one) => (
            <li key={one.id}>
              <span>
                <AppLink to={`/payments/${one.id}`}>{one.number}</AppLink>
                <br />
                <small className="num">{one.paidOn && format.date(one.paidOn)}</small>
              </span>
              {one.state === 'cancelled' && <StateChip noun={payment} value={one.state} />}
              <b className={`num ${classes.end}`}>{money(one.amount)}</b>
              <PdfButton path="payments" id={one.id} small={one.number} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** Credit and debit notes that correct an invoice. */
export function Notes({ record }: { record: Invoice }) {
  const w = useWords()
  const format = useFormat()
  const { items } = useList<AdjustmentNote>('adjustment-notes', ofInvoice(record.id))
  if (items.length === 0) return null
  return (
    <section className="card" aria-label={w.billing.notes}>
      <header>
        <h2>{w.billing.notes}</h2>
      </header>
      <ul className={classes.rows}>
        {items.map((one) => (
          <li key={one.id}>
            <span>
              <AppLink to={`/adjustment-notes/${one.id}`}>{one.number}</AppLink>
              <br />
              <small lang="">{one.reason}</small>
            </span>
            <StateChip noun={adjustmentNote} value={one.kind} />
            <b className={`num ${classes.end}`}>{format.money(one.total as Money)}</b>
            <PdfButton path="adjustment-notes" id={one.id} small={one.number ?? ''} />
          </li>
        ))}
      </ul>
    </section>
  )
}
