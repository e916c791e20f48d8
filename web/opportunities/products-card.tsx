import type { Money } from '@kohoi/contract/money'
import { opportunity as noun } from '@kohoi/contract/nouns/opportunity'
import { ReferenceCell } from '../fields/cells.tsx'
import { useLabel } from '../words/index.tsx'
import { useFormat } from '../words/use-format.ts'
import classes from './opportunities.module.css'
import type { Opportunity } from './opportunity.ts'

type Line = { productId: string; quantity: string; unitPrice?: Money | null }

/** What is to be sold; nothing while no product is named. */
export function ProductsCard({ record }: { record: Opportunity }) {
  const say = useLabel()
  const lines = (record.lines ?? []) as readonly Line[]
  const title = say(noun.fields.lines.label)
  if (lines.length === 0) return null
  return (
    <section className="card" aria-label={title}>
      <header>
        <h2>{title}</h2>
      </header>
      <ul className={classes.products}>
        {lines.map((line) => (
          <ProductLine key={`${line.productId} ${line.quantity} ${line.unitPrice?.amount}`} line={line} />
        ))}
      </ul>
    </section>
  )
}

function ProductLine({ line: { productId, quantity, unitPrice } }: { line: Line }) {
  const format = useFormat()
  return (
    <li>
      <ReferenceCell entity="product" id={productId} />
      <span className="num">
        {format.decimal(quantity)}
        {unitPrice && ` × ${format.money(unitPrice)}`}
      </span>
    </li>
  )
}
