import { decimals, type Money } from '@kohoi/contract/money'
import { opportunity } from '@kohoi/contract/nouns/opportunity'
import { Input, Select } from '@mantine/core'
import { type ReactNode, useId, useState } from 'react'
import { useCompany } from '../api/company.ts'
import { DecimalInput, padded } from '../fields/decimal-input.tsx'
import { problemOf } from '../ui/form/problems.ts'
import type { InputGiven } from '../ui/form/record-form.tsx'
import { useLabel, useWords } from '../words/index.tsx'
import classes from './bigdeals.module.css'

const usual = ['THB', 'VND', 'USD']

/** From which expected revenue, and up to which if it ends somewhere; both in one currency. */
export function RevenueBounds({ values, problems, setOther }: InputGiven) {
  const w = useWords()
  const say = useLabel()
  const company = useCompany()
  const from = (values.revenueFrom ?? null) as Money | null
  const to = (values.revenueTo ?? null) as Money | null
  // Kept here until an amount bears it.
  const [chosen, choose] = useState<string | null>(null)
  const currency = from?.currency ?? to?.currency ?? chosen ?? company?.currency ?? 'THB'
  const places = decimals(currency)
  const label = say(opportunity.fields.expectedRevenue.label)
  const money = (amount: string | null, of = currency) =>
    amount === null ? null : { amount: padded(amount, decimals(of)), currency: of }
  const bound = (name: 'revenueFrom' | 'revenueTo', value: Money | null) => ({
    places,
    fill: true,
    value: value?.amount ?? null,
    onChange: (amount: string | null) => setOther(name, money(amount)),
    error: problemOf(problems, name) !== undefined,
  })
  return (
    <Bounds label={label} lacks={!from} errors={[problemOf(problems, 'revenueFrom'), problemOf(problems, 'revenueTo')]}>
      {(described) => (
        <div className={classes.pair}>
          <DecimalInput
            {...bound('revenueFrom', from)}
            {...described(0)}
            aria-label={w.bigDeals.fromOf(label)}
            aria-required
            leftSection="≥"
          />
          <span className="t3" aria-hidden>
            –
          </span>
          <DecimalInput
            {...bound('revenueTo', to)}
            {...described(1)}
            aria-label={w.bigDeals.toOf(label)}
            leftSection="≤"
            placeholder={w.bigDeals.noLimit}
          />
          <Select
            className={classes.currency ?? ''}
            aria-label={`${w.fields.currency}: ${label}`}
            data={[...new Set([currency, company?.currency ?? currency, ...usual])]}
            value={currency}
            allowDeselect={false}
            onChange={(next) => {
              choose(next)
              if (next && from) setOther('revenueFrom', money(from.amount, next))
              if (next && to) setOther('revenueTo', money(to.amount, next))
            }}
          />
        </div>
      )}
    </Bounds>
  )
}

/** From which probability, and up to which if it ends somewhere. */
export function ProbabilityBounds({ values, problems, setOther }: InputGiven) {
  const w = useWords()
  const say = useLabel()
  const label = say(opportunity.fields.probability.label)
  const bound = (name: 'probabilityFrom' | 'probabilityTo') => ({
    places: 0,
    value: typeof values[name] === 'number' ? String(values[name]) : null,
    onChange: (typed: string | null) => setOther(name, typed === null ? null : Number(typed)),
    error: problemOf(problems, name) !== undefined,
  })
  return (
    <Bounds
      label={label}
      lacks={typeof values.probabilityFrom !== 'number'}
      errors={[problemOf(problems, 'probabilityFrom'), problemOf(problems, 'probabilityTo')]}
    >
      {(described) => (
        <div className={classes.pair}>
          <DecimalInput
            {...bound('probabilityFrom')}
            {...described(0)}
            aria-label={w.bigDeals.fromOf(label)}
            aria-required
            leftSection="≥"
          />
          <span className="t3" aria-hidden>
            –
          </span>
          <DecimalInput
            {...bound('probabilityTo')}
            {...described(1)}
            aria-label={w.bigDeals.toOf(label)}
            leftSection="≤"
            placeholder="100"
          />
        </div>
      )}
    </Bounds>
  )
}

type Described = (at: 0 | 1) => { 'aria-describedby'?: string; 'aria-invalid'?: true }

/** Two fields under one label with one asterisk; each is described by its own message below. */
function Bounds({
  label,
  lacks,
  errors,
  children,
}: {
  label: string
  /** The lower one is not filled in. */
  lacks: boolean
  errors: readonly (string | undefined)[]
  children: (described: Described) => ReactNode
}) {
  const w = useWords()
  const id = useId()
  const described: Described = (at) => (errors[at] ? { 'aria-describedby': `${id}-${at}`, 'aria-invalid': true } : {})
  return (
    <fieldset className={classes.bounds}>
      <Input.Label component="legend" required labelElement="div">
        {label}
      </Input.Label>
      {children(described)}
      {errors.map(
        (error, at) =>
          error && (
            <Input.Error key={error} id={`${id}-${at}`}>
              {at === 0 && lacks ? w.form.fillIn(label) : error}
            </Input.Error>
          ),
      )}
    </fieldset>
  )
}
