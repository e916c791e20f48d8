import type { ReactNode } from 'react'
import type { StageNames } from '../opportunities/stages.ts'
import { useWords } from '../words/index.tsx'
import { useFormat } from '../words/use-format.ts'
import classes from './board.module.css'
import { type Board, summed } from './board.ts'

/** How many are open and what they are worth together, each currency by itself and all in one, and by probability. */
export function SumLine({ board, stages, children }: { board: Board; stages: StageNames; children: ReactNode }) {
  const w = useWords()
  const format = useFormat()
  const open = board.columns.filter(({ stageId }) => stages.find(stageId)?.outcome !== 'won')
  const count = open.reduce((all, column) => all + column.count, 0)
  const sums = summed(open.flatMap(({ sum }) => sum))
  const parts = open.flatMap(({ converted }) => converted ?? [])
  const [total] = parts.length === open.length ? summed(parts) : []
  const weighted = open.flatMap((column) => column.weighted ?? [])
  const [likely] = weighted.length === open.length ? summed(weighted) : []
  const several = sums.length > 1 || (sums[0] && sums[0].currency !== total?.currency)
  return (
    <p className={classes.sumLine}>
      <span>
        <b className="num">{format.number(count)}</b> {w.board.open}
      </span>
      {sums.map((money) => (
        <b key={money.currency} className="num">
          {format.money(money)}
        </b>
      ))}
      {several && total && (
        <span className="num" title={w.board.converted}>
          ≈ {format.money(total)}
        </span>
      )}
      {likely && (
        <span>
          <b className="num">{format.money(likely)}</b> {w.board.weighted}
        </span>
      )}
      {children}
    </p>
  )
}
