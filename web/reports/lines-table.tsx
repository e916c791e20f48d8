import { AppLink } from '../ui/link.tsx'
import { useWords, type Words } from '../words/index.tsx'
import { useFormat } from '../words/use-format.ts'
import { Bar, longestOf } from './bar.tsx'
import { FigureLink } from './figure-link.tsx'
import type { Kind } from './kinds.ts'
import { type Group, type Line, listOf } from './report.ts'
import classes from './reports.module.css'

/** The lines of a report as a table, each with a bar, so that one sees which are long before reading. */
export function LinesTable({ kind, group, items }: { kind: Kind; group: Group; items: readonly Line[] }) {
  const w = useWords()
  const format = useFormat()
  const nameOf = useLineName(group)
  const longest = longestOf(kind.bar, items)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section className={`card ${classes.shares}`} aria-labelledby="lines" tabIndex={0}>
      <header>
        <h2 id="lines">{titleOf(w, kind, group)}</h2>
      </header>
      <table aria-labelledby="lines">
        <thead>
          <tr>
            <th scope="col">{w.reports.group[group]}</th>
            {kind.columns.map(({ word }) => (
              <th scope="col" key={word}>
                {w.reports.columns[word]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((line) => (
            <tr key={line.id}>
              <th scope="row">
                <AppLink to={listOf(kind.list, line.filter)} lang="">
                  {nameOf(line)}
                </AppLink>
                <Bar stretches={kind.bar} line={line} longest={longest} />
              </th>
              {kind.columns.map((column) => (
                <td className="num" key={column.word} data-head={w.reports.columns[column.word]}>
                  <FigureLink column={column} line={line} list={kind.list} />
                  {column.share && <small>{format.percent(line.share)}</small>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

export const titleOf = (w: Words, { month }: Kind, group: Group): string =>
  group === 'month' ? w.reports.months[month] : w.reports.by[group]

/** What a line is called: its month, its name, or that its records have none. */
export function useLineName(group: Group): (line: Pick<Line, 'id' | 'name'>) => string {
  const w = useWords()
  const format = useFormat()
  return ({ id, name }) =>
    id === null || !name ? w.reports.unnamed[group] : group === 'month' ? format.month(name) : name
}
