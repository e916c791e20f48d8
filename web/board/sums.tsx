import type { Money } from '@kohoi/contract/money'
import { useWords } from '../words/index.tsx'
import { useFormat } from '../words/use-format.ts'
import classes from './board.module.css'

/** What a column is worth: each currency by itself and, where there are several, all together. */
export function Sums({ sum, converted }: { sum: readonly Money[]; converted: Money | null }) {
  const w = useWords()
  const format = useFormat()
  const one = sum.length <= 1
  return (
    <p className={classes.sums}>
      {sum.length === 0 ? (
        <span className="num">{converted ? format.money({ ...converted }) : '–'}</span>
      ) : (
        sum.map((money) => (
          <span key={money.currency} className="num">
            {format.money(money)}
          </span>
        ))
      )}
      {converted && (!one || (sum[0] && sum[0].currency !== converted.currency)) && (
        <span className={`num ${classes.converted}`} title={w.board.converted}>
          ≈ {format.money(converted)}
        </span>
      )}
    </p>
  )
}
