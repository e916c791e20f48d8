import { useWords } from '../words/index.tsx'
import { csvOf } from './csv.ts'
import { figureIn } from './figure-link.tsx'
import type { Column, Kind } from './kinds.ts'
import { titleOf, useLineName } from './lines-table.tsx'
import type { Figures, Group, Line } from './report.ts'

/** Hands a report over as a CSV file: what the table shows, amounts as plain numbers with their currency in the head, waits in minutes. */
export function useDownload(kind: Kind, group: Group): (figures: Figures) => void {
  const w = useWords()
  const nameOf = useLineName(group)
  return ({ items, total }) => {
    const currency = total.amount?.currency
    const heads = kind.columns.flatMap((column) => [
      `${w.reports.columns[column.word]}${unitOf(column, currency, w.reports.minutes)}`,
      ...(column.share ? ['%'] : []),
    ])
    const row = (line: Pick<Line, 'count' | 'filter' | 'parts'>, share: string) =>
      kind.columns.flatMap((column) => [cellOf(line, column), ...(column.share ? [share] : [])])
    const rows = [
      [w.reports.group[group], ...heads],
      ...items.map((line) => [nameOf(line), ...row(line, line.share)]),
      [w.reports.total, ...row(total, '100.0')],
    ]
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob([csvOf(rows)], { type: 'text/csv;charset=utf-8' }))
    link.download = `${w.reports.kinds[kind.path].title} – ${titleOf(w, kind, group)}.csv`
    link.click()
    URL.revokeObjectURL(link.href)
  }
}

const unitOf = ({ show }: Column, currency: string | undefined, minutes: string): string =>
  show === 'count' ? '' : show === 'median' || show === 'p90' ? ` (${minutes})` : ` (${currency ?? ''})`

function cellOf(line: Pick<Line, 'count' | 'filter' | 'parts'>, column: Column): string {
  const figure = figureIn(line, column)
  if (!figure) return ''
  const { show } = column
  if (show === 'count') return String(figure.count)
  if (show === 'amount' || show === 'weighted') return figure[show]?.amount ?? ''
  return figure.minutes ? String(figure.minutes[show]) : ''
}
