import { figureIn } from './figure-link.tsx'
import type { Stretch } from './kinds.ts'
import type { Line } from './report.ts'
import classes from './reports.module.css'

/** How long a stretch is; only for drawing, amounts are never summed this way. */
export function lengthOf(line: Line, { part, show }: Stretch): number {
  const { count = 0, amount, weighted } = figureIn(line, part ? { part } : {}) ?? {}
  if (show === 'count') return count
  if (show === 'weighted') return Number(weighted?.amount ?? 0)
  return Number(amount?.amount ?? 0) - (show === 'rest' ? Number(weighted?.amount ?? 0) : 0)
}

const whole = (stretches: readonly Stretch[], line: Line) =>
  stretches.reduce((sum, stretch) => sum + lengthOf(line, stretch), 0)

/** How long the longest line is; never nothing. */
export const longestOf = (stretches: readonly Stretch[], items: readonly Line[]): number =>
  Math.max(...items.map((line) => whole(stretches, line))) || 1

/** A line's stretches end to end. The figures beside it say the same in numbers. */
export function Bar({ stretches, line, longest }: { stretches: readonly Stretch[]; line: Line; longest: number }) {
  return (
    <span className={classes.bar} aria-hidden>
      {stretches.map((stretch) => (
        <i
          key={stretch.word}
          data-look={stretch.look}
          style={{ width: `${(lengthOf(line, stretch) / longest) * 100}%` }}
        />
      ))}
    </span>
  )
}
