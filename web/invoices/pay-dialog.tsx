import { openOfInstalments } from '@kohoi/contract/instalments'
import { decimals } from '@kohoi/contract/money'
import { payment } from '@kohoi/contract/nouns/billing'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { keys } from '../api/query.ts'
import { api } from '../api/request.ts'
import { useAct } from '../api/use-act.ts'
import { useList } from '../api/use-list.ts'
import { ActDialog } from '../billing/act-dialog.tsx'
import classes from '../billing/billing.module.css'
import { useMoneyFields } from '../billing/money-fields.ts'
import { DecimalInput } from '../fields/decimal-input.tsx'
import { showSnack } from '../ui/snack.tsx'
import { useLabel, useWords } from '../words/index.tsx'
import { useFormat } from '../words/use-format.ts'
import type { Invoice } from './invoices.tsx'

type Part = { amount?: string | null; withheld?: string | null }

/** Records money for an invoice, and of the same transfer for others that its customer has open: one receipt for all of it. */
export function PayDialog({ record, onClose }: { record: Invoice; onClose: () => void }) {
  const { billing: b } = useWords()
  const format = useFormat()
  const client = useQueryClient()
  const { act } = useAct<{ number: string }>('invoices')
  const { money, withheld } = useMoneyFields()
  const [parts, setParts] = useState<Readonly<Record<string, Part>>>({})
  const others = useOtherOpen(record)
  const also = others.filter(({ id }) => parts[id]?.amount)
  const number = record.number ?? ''
  const open = { amount: record.open ?? '0', currency: record.currency ?? '' }
  return (
    <ActDialog
      title={b.payTitle(number)}
      hint={b.payHint(format.money(open))}
      fields={[
        {
          ...{ name: 'amount', field: payment.fields.amount, path: 'payments.0.amount', required: true },
          ...{ start: nextOf(record), currency: open.currency },
        },
        ...money,
        ...withheld(b.withheldPart, open.currency).map((one) => ({ ...one, path: `payments.0.${one.name}` })),
      ]}
      verb={b.pay}
      onSend={async (values) => {
        // Nothing typed is not sent, so that the field that misses it says so.
        const typed = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null))
        const { amount, withheld, ...how } = typed
        const payments = [
          { invoiceId: record.id, amount, withheld },
          ...also.map(({ id }) => ({ invoiceId: id, ...parts[id] })),
        ]
        const made = also.length
          ? (await api.post<{ items: { number: string }[] }>('/payments', { ...how, payments })).items[0]
          : await act({ record, act: 'payments', body: typed })
        await Promise.all(
          ['invoices', 'payments', 'orders'].map((of) => client.invalidateQueries({ queryKey: keys.all(of) })),
        )
        showSnack(b.paid(made?.number ?? ''))
      }}
      onClose={onClose}
    >
      {(problems) =>
        others.length > 0 && (
          <AlsoFor
            others={others}
            parts={parts}
            problemOf={(id, name) => {
              const at = also.findIndex((one) => one.id === id)
              return at < 0 ? undefined : problems[`payments.${at + 1}.${name}`]
            }}
            onChange={(id, part) => setParts((now) => ({ ...now, [id]: { ...now[id], ...part } }))}
          />
        )
      }
    </ActDialog>
  )
}

/** The next instalment, as far as it is open; all that is open where none were agreed. */
function nextOf({ instalments, open }: Invoice): string | null {
  const next = openOfInstalments(instalments ?? [], open ?? '0').find((part) => part.gt(0))
  return next ? next.toFixed() : open
}

/** What else the customer owes the same company in the same currency, the oldest first. */
function useOtherOpen({ id, accountId, contactId, companyId, currency }: Invoice): readonly Invoice[] {
  const is = (field: string, value: string) => ({ field, op: 'is', value }) as const
  const customer = accountId ? is('accountId', accountId) : is('contactId', contactId ?? '')
  const { items } = useList<Invoice>('invoices', {
    filter: {
      all: [
        customer,
        is('state', 'issued'),
        { field: 'paymentState', op: 'isNot', value: 'paid' },
        is('companyId', companyId ?? ''),
        is('currency', currency ?? ''),
        { field: 'id', op: 'isNot', value: id },
      ],
    },
    sort: 'issuedOn',
  })
  return items
}

type AlsoProps = {
  others: readonly Invoice[]
  parts: Readonly<Record<string, Part>>
  problemOf: (id: string, name: keyof Part) => string | undefined
  onChange: (id: string, part: Part) => void
}

function AlsoFor({ others, parts, problemOf, onChange }: AlsoProps) {
  const { billing: b } = useWords()
  const say = useLabel()
  const format = useFormat()
  const { amount, withheld } = payment.fields
  const input = (one: Invoice, name: keyof Part) => {
    const label = say((name === 'amount' ? amount : withheld).label)
    const error = problemOf(one.id, name)
    return (
      <DecimalInput
        aria-label={`${one.number} ${label}`}
        placeholder={label}
        places={decimals(one.currency ?? '')}
        fill
        value={parts[one.id]?.[name] ?? null}
        {...(error && { error })}
        onChange={(value) => onChange(one.id, { [name]: value })}
      />
    )
  }
  return (
    <fieldset className={classes.also}>
      <legend>{b.alsoFor}</legend>
      {others.map((one) => (
        <div key={one.id}>
          <span>
            <b>{one.number}</b>
            <small className="num">
              {b.alsoHint(format.money({ amount: one.open ?? '0', currency: one.currency ?? '' }))}
            </small>
          </span>
          {input(one, 'amount')}
          {input(one, 'withheld')}
        </div>
      ))}
    </fieldset>
  )
}
