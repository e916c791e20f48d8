import type { DocumentLine } from '@kohoi/contract/document-lines'
import { useId } from 'react'
import { DecimalInput } from '../fields/decimal-input.tsx'
import { useWords } from '../words/index.tsx'
import { useFormat } from '../words/use-format.ts'
import classes from './documents.module.css'

/** So much of each line, by its id. */
export type Quantities = Readonly<Record<string, string | null>>
type OpenLine = { id: string; text: string; unit: string | null; open: string }

/** The lines of which something is left, when so much of them is `done`. */
export function openLines(lines: unknown, done: 'delivered' | 'invoiced'): OpenLine[] {
  return ((lines ?? []) as readonly DocumentLine[])
    .filter((line) => line.kind === 'item')
    .map(({ id, description, unit, quantity, [done]: part }) => ({
      ...{ id, unit, text: description.split('\n')[0] ?? '' },
      open: less(quantity, part ?? '0'),
    }))
    .filter(({ open }) => open !== '0')
}

/** All that is left of each line. */
export const allOf = (lines: readonly OpenLine[]): Quantities =>
  Object.fromEntries(lines.map(({ id, open }) => [id, open]))

/** What of it is meant: a line left empty is nothing. */
export const given = (quantities: Quantities): Record<string, string> =>
  Object.fromEntries(Object.entries(quantities).map(([id, quantity]) => [id, quantity ?? '0']))

/** So much of a quantity is left; quantities have four decimals at most. */
function less(whole: string, part: string): string {
  const text = String(BigInt(shifted(whole)) - BigInt(shifted(part))).padStart(5, '0')
  return `${text.slice(0, -4)}.${text.slice(-4)}`.replace(/\.?0+$/, '')
}
const shifted = (decimal: string): string => {
  const [whole = '0', part = ''] = decimal.split('.')
  return whole + part.padEnd(4, '0')
}

type Props = {
  lines: readonly OpenLine[]
  value: Quantities
  problems: Readonly<Record<string, string>>
  onChange: (value: Quantities) => void
}

/** How much of each line: never more than is left of it. */
export function QuantitiesInput({ lines, value, problems, onChange }: Props) {
  const b = useWords().billing
  const format = useFormat()
  const name = useId()
  return (
    <div className={classes.quantities}>
      {lines.map(({ id, text, unit, open }) => {
        const error = problems[`quantities.${id}`]
        return [
          <label key={`${id} label`} htmlFor={name + id} lang="">
            {text}
            <small className="num">
              {b.open(format.decimal(open))} {unit}
            </small>
          </label>,
          <DecimalInput
            key={id}
            id={name + id}
            places={4}
            value={value[id] ?? null}
            onChange={(quantity) => onChange({ ...value, [id]: quantity })}
            {...(error && { error })}
          />,
        ]
      })}
    </div>
  )
}
