import type { DocumentLine } from '@kohoi/contract/document-lines'
import type { Discount, Totals } from '@kohoi/contract/document-totals'
import { IconGift, IconPuzzle } from '@tabler/icons-react'
import { separatorsOf } from '../fields/typing.ts'
import { Chip } from '../ui/chip.tsx'
import { useLanguage, useWords } from '../words/index.tsx'
import { localeOf } from '../words/slots.ts'
import { useFormat } from '../words/use-format.ts'
import classes from './documents.module.css'
import { writeDiscount } from './edited.ts'
import { type Named, TotalsBox } from './totals-box.tsx'

export type Shown = {
  currency: string | null
  lines: unknown
  totals: unknown
  discount?: Discount | null
}
type Props = { document: Shown; less?: readonly Named[]; after?: readonly Named[] }

/** The lines of a document that stands, and what they come to. */
export function LinesView({ document, less = [], after = [] }: Props) {
  const w = useWords()
  const format = useFormat()
  const d = w.documents
  const currency = document.currency ?? ''
  const separators = separatorsOf(localeOf[useLanguage().language])
  const taken = (discount: Discount | null) => writeDiscount(discount, separators)
  const lines = (document.lines ?? []) as readonly DocumentLine[]
  const severalRates = (document.totals as Totals).byRate.length > 1
  const rateOf = ({ gift, vatRate }: DocumentLine) =>
    severalRates && !gift && (vatRate === null ? d.totals.exempt : d.totals.vat(format.decimal(vatRate)))
  return (
    <section className={`card ${classes.view}`} aria-label={d.sections.lines}>
      {lines.length === 0 ? (
        <p className={classes.hint}>{d.noLines}</p>
      ) : (
        <table className={classes.table}>
          <thead>
            <tr>
              <th>{d.product}</th>
              <th data-right>{d.quantity}</th>
              <th data-wide>{d.unit}</th>
              <th data-right data-wide>
                {d.price}
              </th>
              <th data-right data-wide>
                {d.discount}
              </th>
              <th data-right>{d.amount}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => {
              const [name, ...rest] = line.description.split('\n')
              if (line.kind !== 'item')
                return (
                  <tr key={line.id} data-kind={line.kind}>
                    <td colSpan={6} lang="">
                      {line.description}
                    </td>
                  </tr>
                )
              return (
                <tr key={line.id} data-gift={line.gift || undefined}>
                  <td>
                    <b lang="">{name}</b>{' '}
                    {line.gift && (
                      <Chip look="accent" icon={<IconGift aria-hidden />}>
                        {d.gift}
                      </Chip>
                    )}
                    {line.optional && <Chip icon={<IconPuzzle aria-hidden />}>{d.optional}</Chip>}
                    <small className={classes.briefly}>
                      {[line.unit, amountOf(line.unitPrice), taken(line.discount) && `−${taken(line.discount)}`]
                        .filter(Boolean)
                        .join(' · ')}
                    </small>
                    {rateOf(line) && <small>{rateOf(line)}</small>}
                    {rest.length > 0 && <small lang="">{rest.join('\n')}</small>}
                    {(['delivered', 'invoiced'] as const).map((done) => {
                      const quantity = line[done] ?? '0'
                      return quantity === '0' ? null : <small key={done}>{d[done](format.decimal(quantity))}</small>
                    })}
                  </td>
                  <td data-right>{format.decimal(line.quantity)}</td>
                  <td lang="" data-wide>
                    {line.unit}
                  </td>
                  <td data-right data-wide>
                    {line.gift ? <s>{amountOf(line.unitPrice)}</s> : amountOf(line.unitPrice)}
                  </td>
                  <td data-right data-wide>
                    {taken(line.discount) || '–'}
                  </td>
                  <td data-right>
                    <b>{amountOf(line.amount)}</b>
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      )}
      <TotalsBox
        totals={document.totals as Totals}
        currency={currency}
        discount={document.discount ?? null}
        less={less}
        after={after}
      />
    </section>
  )

  function amountOf(amount: string | null): string {
    return amount === null ? '' : format.amount({ amount, currency })
  }
}
