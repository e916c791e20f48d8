import { decimals, type Money } from '@kohoi/contract/money'
import { Select } from '@mantine/core'
import { useCompany } from '../api/company.ts'
import { useWords } from '../words/index.tsx'
import { useFormat } from '../words/use-format.ts'
import { DecimalInput, padded } from './decimal-input.tsx'
import classes from './fields.module.css'
import { type FieldInputProps, wrap } from './input-props.ts'

/** A whole number; gives a number. */
export function IntegerField(props: FieldInputProps) {
  const { value, onChange } = props
  return (
    <DecimalInput
      {...wrap(props)}
      places={0}
      value={typeof value === 'number' || typeof value === 'string' ? String(value) : null}
      onChange={(typed) => onChange(typed === null ? null : Number(typed))}
    />
  )
}

/** A decimal number; gives a decimal string. */
export function DecimalField(props: FieldInputProps) {
  const { value, onChange } = props
  return (
    <DecimalInput
      {...wrap(props)}
      places={8}
      value={typeof value === 'number' || typeof value === 'string' ? String(value) : null}
      onChange={onChange}
    />
  )
}

/** An amount of a currency that stands beside it; gives a decimal string. */
export function AmountField({ currency, ...props }: FieldInputProps & { currency: string }) {
  const { value, onChange } = props
  return (
    <DecimalInput
      {...wrap(props)}
      places={decimals(currency)}
      fill
      rightSection={useFormat().unit(currency)}
      value={typeof value === 'string' ? value : null}
      onChange={onChange}
    />
  )
}

export function PercentField(props: FieldInputProps) {
  const { value, onChange } = props
  return (
    <DecimalInput
      {...wrap(props)}
      places={4}
      rightSection="%"
      value={typeof value === 'number' || typeof value === 'string' ? String(value) : null}
      onChange={onChange}
    />
  )
}

const usual = ['THB', 'VND', 'USD']

/** An amount and its currency; a new amount is in the company's currency. Gives `{amount, currency}` with the currency's decimals. */
export function MoneyField(props: FieldInputProps) {
  const w = useWords()
  const company = useCompany()
  const { value, onChange, bare, label } = props
  const money = (value ?? null) as Money | null
  const currency = money?.currency ?? company?.currency ?? 'THB'
  const places = decimals(currency)
  const offered = [...new Set([currency, company?.currency ?? currency, ...usual])]
  return (
    <div className={classes.money}>
      <DecimalInput
        {...wrap(props)}
        places={places}
        fill
        value={money?.amount ?? null}
        onChange={(amount) => onChange(amount === null ? null : { amount: padded(amount, places), currency })}
      />
      <Select
        className={classes.currency ?? ''}
        {...(bare ? {} : { mt: 25 })}
        aria-label={`${w.fields.currency}: ${label}`}
        data={offered}
        value={currency}
        allowDeselect={false}
        disabled={props.disabled ?? false}
        onChange={(chosen) => {
          if (chosen && money) onChange({ amount: padded(money.amount, decimals(chosen)), currency: chosen })
          else if (chosen) onChange({ amount: padded('0', decimals(chosen)), currency: chosen })
        }}
      />
    </div>
  )
}
