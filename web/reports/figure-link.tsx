import { AppLink } from '../ui/link.tsx'
import { useFormat } from '../words/use-format.ts'
import type { Column, Kind } from './kinds.ts'
import { type Figure, type Line, listOf } from './report.ts'

type Sums = Figure & Pick<Line, 'parts'>

/** The figure that a column shows of a line. */
export const figureIn = (line: Sums, { part }: Pick<Column, 'part'>): Figure | undefined =>
  part ? line.parts?.[part] : line

/** How a person reads what a column shows of a line. */
function useShown(): (line: Sums, column: Column) => string {
  const format = useFormat()
  return (line, column) => {
    const figure = figureIn(line, column)
    if (!figure) return '–'
    const { count, amount, weighted, minutes } = figure
    switch (column.show) {
      case 'count':
        return format.number(count)
      case 'amount':
        return amount ? format.money(amount) : '–'
      case 'weighted':
        return weighted ? format.money(weighted) : '–'
      case 'median':
      case 'p90':
        return minutes ? format.hours(minutes[column.show]) : '–'
    }
  }
}

/** A figure that leads to the records it counts, if there are any. */
export function FigureLink({ column, line, list }: { column: Column; line: Sums; list: Kind['list'] }) {
  const shown = useShown()
  const figure = figureIn(line, column)
  if (!figure?.count) return <span className="t3">{column.show === 'count' ? shown(line, column) : '–'}</span>
  return <AppLink to={listOf(list, figure.filter)}>{shown(line, column)}</AppLink>
}
