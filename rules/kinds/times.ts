import type { OperatorOf, Span, Unit, Value } from '../filter.ts'
import { expression, no, type Piece } from '../pieces.ts'
import type { Surroundings } from '../surroundings.ts'
import { emptiness } from './emptiness.ts'
import { type Cut, inside, type Limits, type Range, rangeSql, stretch } from './range.ts'
import { pair, present, type Row } from './row.ts'

type Steps = Range<number>

/** What tells dates from date-times: their steps (days, milliseconds) and how values fall between them. */
export type Timeline = {
  /** A record's value as a step, null when empty. */
  readonly read: (field: unknown) => number | null
  /** A filter's value as a cut, null when it is none. */
  readonly cut: (value: unknown, around: Surroundings) => Cut<number> | null
  /** The local day a filter's value names. */
  readonly day: (value: unknown, around: Surroundings) => Cut<number> | null
  /** The present moment and the one `count` units away, as steps; infinite beyond the limits. */
  readonly now: (around: Surroundings) => number
  readonly moved: (count: number, unit: Unit, around: Surroundings) => number
  readonly limits: Limits<number>
  readonly write: (step: number) => Piece
}

/** The operators of dates and date-times: each a stretch of steps, decided once for memory and SQL. */
export function times(line: Timeline): Record<OperatorOf['date'], Row> {
  return {
    on: one((value, around) => from(line.day(value, around), 'is')),
    before: one((value, around) => from(line.cut(value, around), 'below')),
    after: one((value, around) => from(line.cut(value, around), 'above')),
    onOrBefore: one((value, around) => from(line.cut(value, around), 'atMost')),
    onOrAfter: one((value, around) => from(line.cut(value, around), 'atLeast')),
    between: within('pair', (value, around) => {
      const [low, high] = pair(value)
      const [first, last] = [line.cut(low, around), line.cut(high, around)]
      return first && last && { from: first.at, before: last.past }
    }),
    inLast: span((count, unit, around) => ({ from: reached(-count, unit, around), before: line.now(around) + 1 })),
    inNext: span((count, unit, around) => ({ from: line.now(around), before: reached(count, unit, around) + 1 })),
    ...emptiness((field) => line.read(field) === null),
  }

  /** However long the span, no further than a record's value can lie. */
  function reached(count: number, unit: Unit, around: Surroundings): number {
    return Math.min(line.limits.last, Math.max(line.limits.first, line.moved(count, unit, around)))
  }

  function one(range: (value: Value, around: Surroundings) => Steps | null): Row {
    return within('one', range)
  }

  function span(range: (count: number, unit: Unit, around: Surroundings) => Steps): Row {
    return within('span', (value, around) => (isSpan(value) ? range(value.value, value.unit, around) : null))
  }

  function within(takes: Row['takes'], range: (value: Value, around: Surroundings) => Steps | null): Row {
    return {
      takes,
      memory: (value, around) => {
        const wanted = range(value, around)
        if (!wanted) return () => false
        return (field) => {
          const step = line.read(field)
          return step !== null && inside(wanted, step)
        }
      },
      sql: (column, value, around) => {
        const wanted = range(value, around)
        if (!wanted) return no
        return present(column.sql, rangeSql(expression(column.sql), wanted, line.limits, line.write))
      },
      edges: (value, around) => {
        const wanted = range(value, around)
        return wanted ? [wanted.from, wanted.before] : []
      },
    }
  }
}

function from(cut: Cut<number> | null, comparison: Parameters<typeof stretch>[0]): Steps | null {
  return cut && stretch(comparison, cut)
}

function isSpan(value: Value): value is Span {
  return typeof value === 'object' && 'unit' in value
}
