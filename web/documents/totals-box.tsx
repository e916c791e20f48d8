import type { Discount, Totals } from '@kohoi/contract/document-totals'
import { useWords } from '../words/index.tsx'
import { useFormat } from '../words/use-format.ts'
import { DiscountInput } from './discount-input.tsx'
import classes from './documents.module.css'

type Props = {
  totals: Totals
  currency: string
  discount?: Discount | null
  error?: string | undefined
  /** What is taken off before VAT, such as deposits invoiced before; and what follows the total. */
  less?: readonly Named[]
  after?: readonly Named[]
  /** Left out where it is only read. */
  onDiscount?: (discount: Discount | null) => void
}

export type Named = readonly [name: string, amount: string]

const isNothing = (amount: string) => /^[0.]*$/.test(amount)

/** What a document comes to, in the order of the paper. */
export function TotalsBox({ totals, currency, discount = null, error, less = [], after = [], onDiscount }: Props) {
  const w = useWords()
  const format = useFormat()
  const t = w.documents.totals
  const show = (amount: string) => format.amount({ amount, currency })
  const percent = discount && 'percent' in discount ? ` ${format.percent(discount.percent)}` : ''
  return (
    <dl className={classes.totals} aria-live="polite">
      <div>
        <dt>{t.lines}</dt>
        <dd>{show(totals.lines)}</dd>
      </div>
      {onDiscount ? (
        <BillDiscount
          {...{ currency, discount, error, onDiscount }}
          taken={percent ? `−${show(totals.discount)}` : ''}
        />
      ) : (
        !isNothing(totals.discount) && (
          <div>
            <dt>
              {t.discount}
              {percent}
            </dt>
            <dd>−{show(totals.discount)}</dd>
          </div>
        )
      )}
      {less.map(([name, amount]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>−{show(amount)}</dd>
        </div>
      ))}
      {totals.byRate.length > 0 && (
        <div>
          <dt>{t.beforeVat}</dt>
          <dd>{show(totals.beforeVat)}</dd>
        </div>
      )}
      {totals.byRate.map(({ rate, vat }) => (
        <div key={rate}>
          <dt>{rate === null ? t.exempt : t.vat(format.decimal(rate))}</dt>
          <dd>{show(vat)}</dd>
        </div>
      ))}
      {!isNothing(totals.gifts) && (
        <div className={classes.soft}>
          <dt>{t.gifts}</dt>
          <dd>{show(totals.gifts)}</dd>
        </div>
      )}
      <div className={classes.total}>
        <dt>{t.total}</dt>
        <dd>
          {show(totals.total)} <small>{format.unit(currency)}</small>
        </dd>
      </div>
      {after.map(([name, amount]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{show(amount).replace('-', '−')}</dd>
        </div>
      ))}
    </dl>
  )
}

type BillDiscountProps = Pick<Props, 'currency' | 'error'> & {
  discount: Discount | null
  onDiscount: (discount: Discount | null) => void
  /** What a part of the sum comes to. */
  taken?: string
}

/** Asks for the discount at the end of the bill. */
export function BillDiscount({ currency, discount, error, onDiscount, taken = '' }: BillDiscountProps) {
  const label = useWords().documents.totals.discount
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <span className={classes.off}>
          <DiscountInput
            name="discount"
            label={label}
            currency={currency}
            value={discount}
            error={error}
            onChange={onDiscount}
          />
        </span>
        {taken}
      </dd>
    </div>
  )
}
